import type { Statement } from './scope.js';

/** The act whose story is being projected; `stream`, `seq` and `hash` go into every row it writes. */
export interface ProjectedAct {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly move: string;
  readonly actorPerson: string | null;
  readonly policy: string;
  /** Stage of the stream after the act. */
  readonly stage: string;
}

export type StoryEvent = { readonly type: string } & { readonly [field: string]: unknown };

/**
 * Folds one story event into the read tables of `schema` (`view`, or a shadow schema while a rebuild is
 * compared). Statements name the schema through `schema`, are idempotent for the same (stream, seq), and read
 * nothing that the record could not give again.
 */
export type Projection = (
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  event: StoryEvent,
) => Promise<void>;
