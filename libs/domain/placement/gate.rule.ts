import { factOf, hasFact } from '../facts/facts.js';
import { isInForce, type Approval } from '../kernel/approval.js';
import { localDate } from '../kernel/instant.js';
import type { Context, Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { isOpenOn, type LegalWindow } from '../reference/legal-window.js';
import type { SuccessionState } from './succession.state.js';

type GateRule = Rule<SuccessionState, object, PolicyVersion>;
type Of = Context<SuccessionState, object, PolicyVersion>;

const lettersOf = ({ act }: Of, kind: Approval['kind']): readonly Approval[] =>
  (factOf(act, 'approvals') ?? []).filter((letter) => letter.kind === kind);

/**
 * Whether a gate is asked. An act sealed before there were gates carries none of their facts and stands under a policy
 * that doesn't name them; every other is asked, and a fact that is missing then opens nothing.
 */
const isAsked = ({ act, policy }: Of, gate: 'talentManagementApproval' | 'legalWindow'): boolean =>
  (policy.gates?.[gate] ?? true) && (hasFact(act, 'approvals') || policy.gates !== undefined);

const todayOf = ({ act, policy }: Of): string => localDate(act.at, policy.calendar.utcOffsetMinutes);

/** The days a decision falls on: today, and the date that its paper bears, so that none is dated out of a window. */
function daysOf(context: Of): readonly string[] {
  const { date } = context.act.arguments as { readonly date?: string };
  const today = todayOf(context);
  return date === undefined || date === today ? [today] : [today, date];
}

export const TalentManagementMustBeApproved: GateRule = {
  code: 'TalentManagementMustBeApproved',
  kind: 'conflict',
  sentence: {
    id: 'Pemerintah daerah ini belum memiliki persetujuan BKN yang tercatat untuk mengisi jabatan melalui manajemen talenta; gunakan seleksi terbuka.',
    en: 'This government has no recorded approval of BKN to fill posts by talent management; fall back on open selection.',
  },
  article: 'PP 11/2017 Pasal 134 ayat (1) jo. PP 17/2020; PermenPANRB 15/2019',
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    if (!isAsked(context, 'talentManagementApproval')) return undefined;
    const today = todayOf(context);
    const letters = lettersOf(context, 'talentManagement');
    if (letters.some((letter) => isInForce(letter, today))) return undefined;
    return { approvals: letters.length, today, fallback: 'openSelection' };
  },
};

/** A letter without a last day is for the window it is dated in, and for no later one. */
const covers = (letter: Approval, window: LegalWindow, day: string): boolean =>
  isInForce(letter, day) && (letter.until !== null || letter.date >= window.from);

export const LegalWindowMustBeClosedOrApproved: GateRule = {
  code: 'LegalWindowMustBeClosedOrApproved',
  kind: 'conflict',
  sentence: {
    id: 'Penggantian pejabat pada masa ini memerlukan persetujuan tertulis Menteri Dalam Negeri yang tercatat: nomor, tanggal, dan berkas.',
    en: 'Within this time officials are replaced only with the written approval of the Minister of Home Affairs on record: number, date and file.',
  },
  article: 'UU 10/2016 Pasal 71 ayat (2) dan Pasal 162 ayat (3)',
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    if (!isAsked(context, 'legalWindow')) return undefined;
    const letters = lettersOf(context, 'officialReplacement');
    const windows = factOf(context.act, 'windows') ?? [];
    const shut = daysOf(context).flatMap((day) =>
      windows
        .filter((window) => isOpenOn(window, day) && !letters.some((letter) => covers(letter, window, day)))
        .map(({ kind, from, until }) => ({ window: kind, from, until, day })),
    );
    return shut[0];
  },
};
