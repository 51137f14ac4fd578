import type { DoorCode } from '../../../libs/contracts/wire/door-problem.js';

/** A field at fault and what is wrong with it; never the value that was sent. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** Stops a request at the door; the filter makes it a problem of this code. */
export class DoorProblem extends Error {
  override readonly name = 'DoorProblem';

  constructor(
    readonly code: DoorCode,
    readonly details: { readonly errors?: readonly FieldError[]; readonly stream?: string } = {},
  ) {
    super(code);
  }
}
