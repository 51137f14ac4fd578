import type { PolicyVersion } from '../policy/policy-version.js';
import type { Proposal, SessionCase, SessionState } from './session.state.js';
import { tieOf } from './tie.js';

/** Who may decide on a case: the members present without a tie to it. */
export function entitledTo(state: SessionState, one: SessionCase): readonly string[] {
  return state.present.filter((person) => tieOf(one, person) === null);
}

/** A box changes by more than half of those entitled, not of those who voted. */
export function isCarried({ votes }: Proposal, entitled: readonly string[]): boolean {
  return votes.filter((vote) => vote.inFavour).length * 2 > entitled.length;
}

/** True once so many voted against it that a majority is out of reach. */
export function isVotedDown({ votes }: Proposal, entitled: readonly string[]): boolean {
  return votes.filter((vote) => !vote.inFavour).length * 2 >= entitled.length;
}

/** Quorum of the committee, counted without dividing. */
export function isQuorate(state: SessionState, { quorum }: PolicyVersion): boolean {
  return state.present.length * quorum.denominator >= state.members.length * quorum.numerator;
}
