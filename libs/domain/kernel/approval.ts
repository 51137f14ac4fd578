import type { StandingKind } from './actor.js';

/**
 * For what a government needs a letter of another body:
 * - `talentManagement`: BKN lets it fill posts by talent management instead of open selection
 * - `officialReplacement`: the Minister of Home Affairs lets officials be replaced within a legal window
 * - `actingDecision`: an official who is not definitive may take decisions that their kind of standing needs it for
 */
export type ApprovalKind = 'talentManagement' | 'officialReplacement' | 'actingDecision';

/**
 * An approval letter that a government has recorded: element of the fact `approvals`. Dates are ISO dates, `until` the
 * last day it holds (null: open), `fileHash` the SHA-256 of the letter, hex.
 */
export type Approval = {
  readonly kind: ApprovalKind;
  readonly number: string;
  readonly date: string;
  readonly until: string | null;
  readonly fileHash: string;
  /** Of an `actingDecision`: the kind of standing it is given for. */
  readonly standingKind: StandingKind | null;
};

/** Whether a letter is dated and in force on a day. */
export const isInForce = ({ date, until }: Approval, day: string): boolean =>
  date <= day && (until === null || day <= until);
