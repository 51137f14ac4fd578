import type { Role } from '../kernel/actor.js';
import type { Span } from '../kernel/calendar.js';
import { DEFAULT_LINE } from '../kernel/line.js';
import { STRATEGIC_MANDATE } from '../kernel/mandate.js';
import type { DeadlineRule } from '../kernel/task.js';
import { TASK_KINDS, type TaskKind } from '../procedures.js';
import { HOLIDAYS } from './holidays.js';
import { PERFORMANCE_INSTRUMENTS, POTENTIAL_INSTRUMENTS } from './national-instruments.js';
import type { PolicyVersion } from './policy-version.js';

const HEAD: Role = 'regionalHrAgencyHead';
const workingDays = (amount: number): Span => ({ amount, unit: 'workingDays' });
const seconds = (amount: number): Span => ({ amount, unit: 'seconds' });

/** A wait that reminds and escalates and then goes on waiting: no span here ends it. */
const patient = (span: (amount: number) => Span, due: number): DeadlineRule => ({
  due: span(due),
  remind: span(due),
  escalate: span(due * 2),
  escalateTo: HEAD,
  end: null,
  ending: null,
});

const everyKind = (rule: (kind: TaskKind) => DeadlineRule): { readonly [kind: string]: DeadlineRule } =>
  Object.fromEntries(TASK_KINDS.map((kind) => [kind, rule(kind)]));

const NATIONAL_DAYS: { readonly [kind in TaskKind]?: number } = {
  nominate: 20,
  recordScores: 20,
  // BKN's own standard for a technical consideration (domain reference 6).
  recordTechnicalConsideration: 5,
  signMinutes: 3,
  resolveDelivery: 2,
};

const nationalDeadline = (kind: TaskKind): DeadlineRule => {
  const rule = patient(workingDays, NATIONAL_DAYS[kind] ?? 5);
  return kind === 'reviseNomination' ? { ...rule, end: workingDays(15), ending: 'lapse' } : rule;
};

/** The national model of Kepka BKN 411/2025 with deadlines in working days: the seed of every government. */
export const nationalPolicy: PolicyVersion = {
  format: 1,
  name: 'nasional-2026',
  basis: { article: 'PermenPANRB 3/2020 jo. PermenPANRB 20/2025; Kepka BKN 411/2025', confirmed: false },
  calendar: { utcOffsetMinutes: 420, workingWeekdays: [1, 2, 3, 4, 5], holidays: HOLIDAYS },
  calendarBasis: { article: 'SKB 3 Menteri, hari libur nasional dan cuti bersama', confirmed: false },
  instruments: [...PERFORMANCE_INSTRUMENTS, ...POTENTIAL_INSTRUMENTS],
  thresholds: { high: 8000, middle: 6000, basis: { article: 'Kepka BKN 411/2025', confirmed: false } },
  rank: { performance: 50, potential: 50, basis: { article: 'Kepka BKN 411/2025', confirmed: true } },
  // Rounding down keeps 79.996 from being shown as 80.00 beside the level "middle".
  rounding: { mode: 'down', basis: { article: 'kebijakan instansi', confirmed: false } },
  population: {
    levels: ['administrator', 'jfAhliMadya', 'jfAhliUtama'],
    basis: { article: 'PP 17/2020 Pasal 107 ayat (1) huruf c', confirmed: true },
  },
  eligibility: {
    ageMax: 56,
    fieldExperienceYearsMin: 5,
    levelYearsMin: 2,
    educationMin: 's1',
    disciplineLookBackYears: 2,
    basis: { article: 'PP 17/2020 Pasal 107 ayat (1) huruf c', confirmed: true },
  },
  quorum: {
    numerator: 2,
    denominator: 3,
    membersMin: 5,
    basis: { article: 'SK Komite Talenta', confirmed: false },
  },
  succession: {
    boxes: [7, 8, 9],
    shortlistSize: 3,
    basis: { article: 'PermenPANRB 3/2020', confirmed: true },
  },
  gates: {
    talentManagementApproval: true,
    legalWindow: true,
    basis: {
      article: 'PP 11/2017 Pasal 134 ayat (1); UU 10/2016 Pasal 71 ayat (2), Pasal 162 ayat (3)',
      confirmed: true,
    },
  },
  mandates: {
    moves: {
      chooseSuccessor: { ...STRATEGIC_MANDATE, delegation: 'may' },
      issueDecree: { ...STRATEGIC_MANDATE, delegation: 'may' },
      adoptPolicy: { ...STRATEGIC_MANDATE, delegation: 'may' },
    },
    // Which moves are strategic is our reading; the list of what Plt and Plh may is in the circular alone.
    basis: { article: 'UU 30/2014 Pasal 14 ayat (7); SE BKN 1/SE/I/2021', confirmed: false },
  },
  owners: {
    line: DEFAULT_LINE,
    // That an agency acts in the place of an empty post is ours to propose and a government's to settle.
    basis: { article: 'UU 30/2014 Pasal 14; kebijakan instansi', confirmed: false },
  },
  deadlines: everyKind(nationalDeadline),
  deadlinesBasis: { article: 'kebijakan instansi', confirmed: false },
};

/** Waits that the story lets strike within seconds: one reminder, one escalation, one lapse. */
const STORY_DEADLINES: { readonly [kind in TaskKind]?: DeadlineRule } = {
  nominate: {
    due: seconds(3),
    remind: seconds(3),
    escalate: null,
    escalateTo: null,
    end: null,
    ending: null,
  },
  recordScores: {
    due: seconds(4),
    remind: null,
    escalate: seconds(4),
    escalateTo: HEAD,
    end: null,
    ending: null,
  },
  reviseNomination: {
    due: seconds(6),
    remind: null,
    escalate: null,
    escalateTo: null,
    end: seconds(6),
    ending: 'lapse',
  },
};

/** The same law with deadlines in seconds, for the story and the tests. */
export const swiftPolicy: PolicyVersion = {
  ...nationalPolicy,
  name: 'cerita-2026',
  deadlines: everyKind((kind) => STORY_DEADLINES[kind] ?? patient(seconds, 600)),
};
