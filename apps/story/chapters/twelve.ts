import type { Cast, Player } from '../cast.js';
import type { CaseView } from '../views.js';

/** How many the unit heads nominate. */
const NOMINATED = 12;

/** Somebody to nominate, with the head of their unit. */
export interface Nominee {
  readonly talent: CaseView;
  readonly head: Player;
}

/**
 * Twelve people from units whose head plays in the story. Those who can act for themselves come first: they
 * will have to sign, or will try to approve themselves.
 * @throws Error when the seed has fewer
 */
export function twelve(cast: Cast, cases: readonly CaseView[]): readonly Nominee[] {
  const nominees = cases.flatMap((talent) => {
    const head = cast.headOf(talent.unit);
    return head && head.person !== talent.person ? [{ talent, head }] : [];
  });
  const chosen = nominees
    .toSorted((a, b) => weight(cast, b.talent) - weight(cast, a.talent))
    .slice(0, NOMINATED);
  if (chosen.length < NOMINATED)
    throw new Error(`only ${chosen.length} people of ${cast.government} can be nominated by a persona`);
  return chosen;
}

/** How much the story needs somebody: who only stands for a fate, who can sign, who could verify themselves. */
function weight(cast: Cast, { person }: CaseView): number {
  if (cast.find(person, 'hrOfficer')) return 2;
  return cast.signer(person) ? 1 : 0;
}

const isNotMet = ({ eligibility }: CaseView) => eligibility.some(({ result }) => result === 'notMet');

/** Who meets which fate, decided once eligibility is known. */
export interface Fates {
  readonly ineligible: readonly CaseView[];
  readonly rejected: CaseView;
  readonly withdrawn: CaseView;
  readonly silent: CaseView;
  readonly revised: CaseView;
  /** Approved at once. */
  readonly approved: readonly CaseView[];
}

/** @throws Error when the twelve don't hold an ineligible person and enough eligible ones */
export function fatesOf(cast: Cast, nominated: readonly CaseView[]): Fates {
  const ineligible = nominated.filter(isNotMet);
  const eligible = nominated.filter((talent) => !isNotMet(talent));
  const [rejected, withdrawn, silent, revised, ...approved] = eligible.toSorted(
    (a, b) => weight(cast, a) - weight(cast, b),
  );
  if (ineligible.length === 0) throw new Error('nobody among the twelve fails a requirement');
  if (!rejected || !withdrawn || !silent || !revised || approved.length < 4)
    throw new Error(`only ${eligible.length} of the twelve are eligible`);
  return { ineligible, rejected, withdrawn, silent, revised, approved };
}
