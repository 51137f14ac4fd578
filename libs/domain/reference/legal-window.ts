/**
 * Times in which a government replaces no officials without the Minister of Home Affairs' written approval:
 * - `beforeElection`: from six months before the candidates are determined until the term ends (UU 10/2016 Pasal 71 (2))
 * - `afterInauguration`: six months from the inauguration of a new head of region (Pasal 162 (3))
 */
export const LEGAL_WINDOW_KINDS = ['beforeElection', 'afterInauguration'] as const;

/** A legal window of a government: element of the fact `windows`. ISO dates, both within it; `until` null: no end known. */
export type LegalWindow = {
  readonly kind: (typeof LEGAL_WINDOW_KINDS)[number];
  readonly from: string;
  readonly until: string | null;
};

/** Whether a window is open on a day. */
export const isOpenOn = ({ from, until }: LegalWindow, day: string): boolean =>
  from <= day && (until === null || day <= until);
