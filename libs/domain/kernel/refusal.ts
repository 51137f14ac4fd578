import type { Role } from './actor.js';
import type { Json } from './json.js';

/** A sentence in the interface's two languages, Bahasa Indonesia first. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/** What kind of no it is; `libs/contracts/wire/problem.ts` holds the one table that maps it to an HTTP status. */
export type RefusalKind = 'forbidden' | 'notFound' | 'conflict' | 'invalid';

/** A move the law refuses: sealed in the stream and shown to the person as it stands here. */
export interface Refusal {
  /** The name of the rule, which is a sentence: `NominatorMustNotVerify`. */
  readonly code: string;
  readonly kind: RefusalKind;
  readonly sentence: Sentence;
  /** The article the rule stands on, or the policy item. */
  readonly article: string;
  /** What the rule looked at. */
  readonly datum: Json;
  /** Who can put it right: a role, or the person who acted. */
  readonly fixer: Role | 'actor';
  /** The moves that are legal in this state. */
  readonly legalMoves: readonly string[];
}
