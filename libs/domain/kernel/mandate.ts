import type { StandingKind } from './actor.js';

/** What a move asks of somebody who is not definitive; `withApproval`: a recorded letter that is given for them. */
export const MANDATES = ['may', 'mayNot', 'withApproval'] as const;
export type Mandate = (typeof MANDATES)[number];

/** Per move and kind of standing; what is not named here is as the law has it. */
export type MandateTable = {
  readonly [move: string]: { readonly [kind in StandingKind]?: Mandate };
};

/**
 * Who may take a strategic personnel decision, one that changes somebody's legal status, under a policy that says
 * nothing of it: an acting official may not (UU 30/2014 Pasal 14 ayat (7), SE BKN 1/SE/I/2021), a Penjabat may with the
 * Minister's written approval (PP 49/2008 Pasal 132A), and whoever it was delegated to decides as their own (Pasal 13).
 */
export const STRATEGIC_MANDATE: MandateTable[string] = {
  plt: 'mayNot',
  plh: 'mayNot',
  penjabat: 'withApproval',
};
