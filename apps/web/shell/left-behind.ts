import type { Me } from '../api/contract.js';
import { chooseStanding, chosenStanding } from '../api/standing.js';
import { forgetLetters } from '../outbox/outbox.js';
import { forgetDrafts } from '../storage/draft.js';

/**
 * Forgets what another person has left in this browser, whose session ended without a sign-out: what they had begun
 * to write, what they had sent, the standing they had chosen. One's own is found again.
 */
export function forgetOthers({ person, standings }: Me): void {
  forgetDrafts(person);
  forgetLetters(person);
  if (!standings.some(({ id }) => id === chosenStanding())) chooseStanding(null);
}

/** Forgets everything of everybody, at sign-out. */
export function forgetEverybody(): void {
  forgetDrafts();
  forgetLetters();
  chooseStanding(null);
}
