import { isPerson, type Standing } from './actor.js';
import { isInForce, type Approval } from './approval.js';
import { localDate } from './instant.js';
import type { Act, Context, KernelPolicy, Rule } from './law.js';
import { STRATEGIC_MANDATE, type Mandate } from './mandate.js';
import { standingOf } from './standing.js';
import type { StreamState } from './state.js';

type Of = Context<StreamState, never, KernelPolicy>;
type MandateRule = Rule<StreamState, never, KernelPolicy>;

/** What policy, or else the law, asks of a kind of standing; whoever is definitive may, and so may a stream. */
function mandateOf({ act, policy }: Of, isStrategic: boolean): Mandate {
  const held = isPerson(act.actor) ? standingOf(act as Act) : undefined;
  if (!held || held.kind === 'definitive') return 'may';
  const byLaw = isStrategic ? STRATEGIC_MANDATE[held.kind] : undefined;
  return policy.mandates?.moves[act.move]?.[held.kind] ?? byLaw ?? 'may';
}

const held = ({ act }: Of): Standing => standingOf(act as Act)!;

/** The datum of both rules: on which paper somebody stands. */
const paper = ({ id, kind, decree, from, until }: Standing) => ({
  standing: id,
  standingKind: kind,
  decree,
  from,
  until,
});

/** Whoever fills a post for a while keeps its work going and leaves what changes somebody's legal status to its holder. */
export const ActingOfficerMustNotDecide = (isStrategic: boolean): MandateRule => ({
  code: 'ActingOfficerMustNotDecide',
  kind: 'forbidden',
  sentence: {
    id: 'Pejabat yang tidak definitif (Plt/Plh) tidak berwenang mengambil keputusan strategis kepegawaian; hanya pejabat definitif yang berwenang.',
    en: 'An acting official (Plt, Plh) may not take strategic personnel decisions; only the definitive holder of the post may.',
  },
  article: 'UU 30/2014 Pasal 14 ayat (7); SE BKN 1/SE/I/2021',
  fixer: 'appointingAuthority',
  broken: (context) => (mandateOf(context, isStrategic) === 'mayNot' ? paper(held(context)) : undefined),
});

/** Dated since the standing began: a letter to whoever was in the place before is none for this one. */
const covers = (letter: Approval, { kind, from }: Standing, today: string): boolean =>
  letter.kind === 'actingDecision' &&
  letter.standingKind === kind &&
  letter.date >= from &&
  isInForce(letter, today);

/** A letter names the kind of standing it is given for; without one the decision waits for it. */
export const ActingDecisionMustBeApproved = (isStrategic: boolean): MandateRule => ({
  code: 'ActingDecisionMustBeApproved',
  kind: 'forbidden',
  sentence: {
    id: 'Keputusan ini hanya dapat diambil penjabat dengan persetujuan tertulis yang tercatat: nomor, tanggal, dan berkas.',
    en: 'A penjabat may decide this only with a written approval on record: number, date and file.',
  },
  article: 'UU 30/2014 Pasal 14; PP 49/2008 Pasal 132A',
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    if (mandateOf(context, isStrategic) !== 'withApproval') return undefined;
    const letters = (context.act.facts['approvals'] ?? []) as unknown as readonly Approval[];
    const today = localDate(context.act.at, context.policy.calendar.utcOffsetMinutes);
    const standing = held(context);
    return letters.some((letter) => covers(letter, standing, today))
      ? undefined
      : { ...paper(standing), today };
  },
});
