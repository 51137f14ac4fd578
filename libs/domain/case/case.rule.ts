import { factOf } from '../facts/facts.js';
import { isPerson } from '../kernel/actor.js';
import { localDate } from '../kernel/instant.js';
import type { Json, JsonObject } from '../kernel/json.js';
import type { Context, Rule } from '../kernel/law.js';
import type { RefusalKind, Sentence } from '../kernel/refusal.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { Servant } from '../reference/servant.js';
import type { CaseState } from './case.state.js';
import { tieOf } from './ties.js';

/** What the rules of a talent case share. */
export type CaseContext<A = JsonObject> = Context<CaseState, A, PolicyVersion>;
export type CaseRule<A = JsonObject> = Rule<CaseState, A, PolicyVersion>;

/** A refusal's words and legal footing; the rule itself adds what breaks it. */
export const worded = (
  code: string,
  kind: RefusalKind,
  article: string,
  fixer: CaseRule['fixer'],
  sentence: Sentence,
) => ({ code, kind, article, fixer, sentence });

/** The person who acts, or an empty string when a deadline or a stream does. */
export const actingPerson = <A>({ act }: CaseContext<A>): string =>
  isPerson(act.actor) ? act.actor.person : '';

/** The civil date of the act where the government is. */
export const today = <A>({ act, policy }: CaseContext<A>): string =>
  localDate(act.at, policy.calendar.utcOffsetMinutes);

/** The talent's reference data, as sealed with the act (fact `servant:<person>`). */
export function servantOf<A>({ act, state }: CaseContext<A>): Servant | undefined {
  return factOf(act, `servant:${state.person}`) ?? undefined;
}

/** The datum of a person whose tie to the talent is among these, or undefined when there is none. */
export function tied<A>(context: CaseContext<A>, ...which: readonly string[]): Json | undefined {
  const tie = tieOf(context.state, actingPerson(context));
  return tie !== null && which.includes(tie) ? { tie } : undefined;
}

/** The talent's reference data must have come with the act. */
export const ServantMustBeKnown: CaseRule = {
  ...worded('ServantMustBeKnown', 'notFound', 'PermenPANRB 3/2020', 'hrOfficer', {
    id: 'Data ASN yang bersangkutan tidak ditemukan.',
    en: 'There is no reference data on this civil servant.',
  }),
  broken: (context) => (servantOf(context) ? undefined : { person: context.state.person }),
};

/** Nobody who is the talent, nominator, supervisor or declared tie decides about a talent. */
export const DeciderMustNotBeTied: CaseRule = {
  ...worded('DeciderMustNotBeTied', 'forbidden', 'UU 30/2014 Pasal 42', 'regionalHrAgencyHead', {
    id: 'Anda tidak boleh memutus perkara ini karena ada benturan kepentingan.',
    en: 'You must not decide here: you have a conflict of interest.',
  }),
  broken: (context) => tied(context, 'talent', 'nominator', 'supervisor', 'declared'),
};

/** What is before a committee, a PPK or signers is not cut off: it is decided or taken back there first. */
export const CaseMustNotAwaitDecision: CaseRule = {
  ...worded('CaseMustNotAwaitDecision', 'conflict', 'PermenPANRB 3/2020', 'hrOfficer', {
    id: 'Berkas masih dalam sidang, suksesi, atau penandatanganan; selesaikan atau kembalikan proses itu dahulu.',
    en: 'The case is still before a session, a succession or signers; let that end or take it back first.',
  }),
  broken: ({ state }) => (state.enrolledIn.length === 0 ? undefined : { enrolledIn: state.enrolledIn }),
};
