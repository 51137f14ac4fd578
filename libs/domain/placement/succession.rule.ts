import { tiedTo, tieOf, type Tie } from '../case/ties.js';
import { isPerson } from '../kernel/actor.js';
import { personOf } from '../kernel/effects.js';
import { isDate, localDate } from '../kernel/instant.js';
import type { Context, Rule } from '../kernel/law.js';
import { RESOLVE_DELIVERY } from '../kernel/procedure.js';
import type { Task } from '../kernel/task.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { findCandidate, remaining, type Candidate, type SuccessionState } from './succession.state.js';

type SuccessionRule<A = object> = Rule<SuccessionState, A, PolicyVersion>;
type Of<A> = Context<SuccessionState, A, PolicyVersion>;

const CONFLICT = 'UU 30/2014 Pasal 42 ayat (1)';

/** What ties a person to a candidate; null when they may decide on them. */
function candidateTie(one: Candidate, person: string): Tie | 'verifier' | null {
  return tieOf(one, person) ?? (one.verifier === person ? 'verifier' : null);
}

export const CandidateMustBeOnShortlist: SuccessionRule<{ readonly case: string }> = {
  code: 'CandidateMustBeOnShortlist',
  kind: 'invalid',
  sentence: {
    id: 'Yang dipilih harus calon dalam daftar tiga besar yang belum ditolak.',
    en: 'The choice must be a candidate on the shortlist who has not been rejected.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'actor',
  broken: ({ state, act }) => {
    const isLeft = remaining(state).some((one) => one.case === act.arguments.case);
    return isLeft ? undefined : { case: act.arguments.case };
  },
};

/** Who stands on the shortlist does not choose from it, and nobody chooses whom they are tied to. */
export const ChooserMustNotBeTied: SuccessionRule<{ readonly case: string }> = {
  code: 'ChooserMustNotBeTied',
  kind: 'forbidden',
  sentence: {
    id: 'Pemilih tidak boleh pengusul, pemeriksa, atasan langsung, atau calon itu sendiri.',
    en: 'The chooser must not be the nominator, the verifier, the direct supervisor or a candidate.',
  },
  article: CONFLICT,
  fixer: 'appointingAuthority',
  broken: (context) => {
    const person = personOf(context.act);
    const own = context.state.candidates.find((one) => one.person === person);
    const chosen = own ?? findCandidate(context.state, context.act.arguments.case);
    const tie = chosen && candidateTie(chosen, person);
    return tie ? { case: chosen.case, tie } : undefined;
  },
};

/** Whoever stands on the shortlist themselves, chosen or not, has a part in what becomes of the choice. */
function tiedToChosen<A>({ state, act }: Of<A>) {
  const person = personOf(act);
  const own = state.candidates.find((one) => one.person === person);
  const chosen = own ?? findCandidate(state, state.chosen)!;
  const tie = candidateTie(chosen, person);
  return tie === null ? undefined : { case: chosen.case, tie };
}

/**
 * Whom the rules of a step would refuse whatever they do: everybody on the shortlist, and who is tied to the chosen one.
 * To whom a chooser is tied is known when they choose; a failed delivery is looked after by anybody.
 */
export function barredFrom(state: SuccessionState, { kind }: Task): readonly string[] {
  if (kind === RESOLVE_DELIVERY) return [];
  const candidates = state.candidates.map(({ person }) => person);
  const chosen = findCandidate(state, state.chosen);
  if (!chosen) return candidates;
  const verifier = kind === 'issueDecree' && chosen.verifier !== null ? [chosen.verifier] : [];
  return [...candidates, ...tiedTo(chosen), ...verifier];
}

/** The verifier is never the final decider, and the decree is the final decision. */
export const IssuerMustNotBeTied: SuccessionRule = {
  code: 'IssuerMustNotBeTied',
  kind: 'forbidden',
  sentence: {
    id: 'Penerbit keputusan tidak boleh terkait dengan calon yang diangkat.',
    en: 'Whoever issues the decree must not be tied to the candidate appointed.',
  },
  article: CONFLICT,
  fixer: 'appointingAuthority',
  broken: tiedToChosen,
};

/** Submitting, recording and inaugurating prepare or carry out; a verifier may do that, a party may not. */
export const HandlerMustNotBeParty: SuccessionRule = {
  code: 'HandlerMustNotBeParty',
  kind: 'forbidden',
  sentence: {
    id: 'Pejabat yang memproses tidak boleh calon, pengusul, atau atasan langsungnya.',
    en: 'Whoever handles the choice must not be the candidate, the nominator or the direct supervisor.',
  },
  article: CONFLICT,
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    const tied = tiedToChosen(context);
    return tied && tied.tie !== 'verifier' ? tied : undefined;
  },
};

export const ReturnerMustNotBeCandidate: SuccessionRule = {
  code: 'ReturnerMustNotBeCandidate',
  kind: 'forbidden',
  sentence: {
    id: 'Calon dalam daftar tidak boleh mengembalikan proses suksesi.',
    en: 'A candidate on the shortlist must not take the succession back.',
  },
  article: CONFLICT,
  fixer: 'appointingAuthority',
  broken: ({ state, act }) => {
    const own = state.candidates.find((one) => one.person === personOf(act));
    return own ? { case: own.case } : undefined;
  },
};

/** Before the choice the HR agency may give up; afterwards it would undo what the PPK has decided. */
export const ChoiceMustBeReturnedByAuthority: SuccessionRule = {
  code: 'ChoiceMustBeReturnedByAuthority',
  kind: 'forbidden',
  sentence: {
    id: 'Setelah calon dipilih, hanya PPK yang dapat mengembalikan proses suksesi.',
    en: 'Once a candidate is chosen, only the PPK may take the succession back.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'appointingAuthority',
  broken: ({ state, act }) => {
    const isAuthority = isPerson(act.actor) && act.actor.role === 'appointingAuthority';
    return state.chosen === null || isAuthority ? undefined : { chosen: state.chosen };
  },
};

/** A date a person gives: one that the calendar has, not in the future, not before what it answers. */
const paperDate = <F extends string>(
  code: string,
  sentence: SuccessionRule['sentence'],
  field: F,
  earliest: (state: SuccessionState) => string | null,
): SuccessionRule<{ readonly [name in F]: string }> => ({
  code,
  kind: 'invalid',
  sentence,
  article: 'Permendagri 1/2023',
  fixer: 'actor',
  field,
  broken: ({ state, act, policy }) => {
    const date = act.arguments[field];
    const today = localDate(act.at, policy.calendar.utcOffsetMinutes);
    const after = earliest(state);
    const isRight = isDate(date) && date <= today && (after === null || after <= date);
    return isRight ? undefined : { date, today, after };
  },
});

export const LetterMustBeDated = paperDate(
  'LetterMustBeDated',
  {
    id: 'Tanggal surat usul harus tanggal yang benar dan tidak melewati hari ini.',
    en: 'The date of the letter must be a real date, not later than today.',
  },
  'letterDate',
  () => null,
);

export const ConsiderationMustFollowLetter = paperDate(
  'ConsiderationMustFollowLetter',
  {
    id: 'Tanggal pertimbangan teknis tidak boleh mendahului surat usul atau melewati hari ini.',
    en: 'The technical consideration must not be dated before the letter, nor later than today.',
  },
  'date',
  (state) => state.letterDate,
);

export const DecreeMustFollowConsideration = paperDate(
  'DecreeMustFollowConsideration',
  {
    id: 'Tanggal keputusan tidak boleh mendahului pertimbangan teknis atau melewati hari ini.',
    en: 'The decree must not be dated before the technical consideration, nor later than today.',
  },
  'date',
  (state) => state.considerationDate,
);

export const InaugurationMustFollowDecree = paperDate(
  'InaugurationMustFollowDecree',
  {
    id: 'Tanggal pelantikan tidak boleh mendahului keputusan atau melewati hari ini.',
    en: 'The inauguration must not be before the decree, nor later than today.',
  },
  'date',
  (state) => state.decreeDate,
);

export const EffectiveDateMustBeReal: SuccessionRule<{ readonly effectiveDate: string }> = {
  code: 'EffectiveDateMustBeReal',
  kind: 'invalid',
  sentence: {
    id: 'Terhitung mulai tanggal (TMT) harus tanggal yang benar.',
    en: 'The effective date must be a real date.',
  },
  article: 'Permendagri 1/2023',
  fixer: 'actor',
  field: 'effectiveDate',
  broken: ({ act: { arguments: given } }) =>
    isDate(given.effectiveDate) ? undefined : { effectiveDate: given.effectiveDate },
};
