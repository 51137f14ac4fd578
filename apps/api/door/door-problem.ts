import { DOOR_PROBLEMS, type DoorCode } from '../../../libs/contracts/wire/door-problem.js';
import type { Sentence } from '../../../libs/domain/kernel/refusal.js';

/** A field at fault and what is wrong with it; never the value that was sent. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
  /** The same to whoever filled it in, in both languages. */
  readonly sentence?: Sentence;
}

/** Stops a request at the door; the filter makes it a problem of this code. */
export class DoorProblem extends Error {
  override readonly name = 'DoorProblem';

  constructor(
    readonly code: DoorCode,
    readonly details: {
      readonly errors?: readonly FieldError[];
      readonly stream?: string;
      /** Seconds after which it makes sense to ask again, where that is known. */
      readonly retryAfterS?: number;
    } = {},
  ) {
    super(code);
  }
}

/** Whether somebody was turned away because nobody good stands behind what they sent. */
export const isUnauthenticated = (error: unknown): boolean =>
  error instanceof DoorProblem && DOOR_PROBLEMS[error.code].kind === 'unauthenticated';
