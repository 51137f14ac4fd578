import { ROLES, STANDING_KINDS } from '../kernel/actor.js';
import type { Span } from '../kernel/calendar.js';
import { isDate } from '../kernel/instant.js';
import { SUBSTITUTES } from '../kernel/line.js';
import { MANDATES } from '../kernel/mandate.js';
import type { DeadlineRule } from '../kernel/task.js';
import { moveNames } from '../kernel/turn.js';
import { endingsOf, procedures, TASK_KINDS, type TaskKind } from '../procedures.js';
import { EDUCATION_LEVELS, POSITION_LEVELS } from '../reference/servant.js';
import type { Instrument, PolicyVersion } from './policy-version.js';

/** One thing that makes a policy version unusable: where in it, and what is wrong, as codes. */
export type PolicyProblem = { readonly at: string; readonly problem: string };

/** Everything that is wrong with a policy version; an empty list says that the law can work under it. */
export function problemsOf(policy: PolicyVersion): readonly PolicyProblem[] {
  return [
    ...calendarProblems(policy),
    ...instrumentProblems(policy.instruments),
    ...scaleProblems(policy),
    ...quorumProblems(policy),
    ...groupProblems(policy),
    ...eligibilityProblems(policy),
    ...mandateProblems(policy),
    ...gateProblems(policy),
    ...lineProblems(policy),
    ...TASK_KINDS.flatMap((kind) => deadlineProblems(kind, policy.deadlines[kind])),
  ];
}

/** What the law can work under but an agency should settle: what is left to the law's default, and names of none. */
export function warningsOf({ deadlines, mandates, gates, owners }: PolicyVersion): readonly PolicyProblem[] {
  const known: readonly string[] = TASK_KINDS;
  const unnamed = known.filter((kind) => deadlines[kind] === undefined);
  const unknown = Object.keys(deadlines).filter((kind) => !known.includes(kind));
  return [
    ...unnamed.map((kind) => ({ at: `deadlines.${kind}`, problem: 'defaultWait' })),
    ...unknown.map((kind) => ({ at: `deadlines.${kind}`, problem: 'unknownWait' })),
    ...when(mandates === undefined, 'mandates', 'defaultMandates'),
    ...when(gates === undefined, 'gates', 'defaultGates'),
    ...when(owners === undefined, 'owners', 'defaultLine'),
  ];
}

const when = (broken: boolean, at: string, problem: string): readonly PolicyProblem[] =>
  broken ? [{ at, problem }] : [];

const whole = (value: number, min: number) => Number.isSafeInteger(value) && value >= min;

/** Spans of years are added to dates and taken from them; beyond a century there is no sense and soon no date. */
const years = (value: number, min: number) => whole(value, min) && value <= 100;

function calendarProblems({ calendar }: PolicyVersion): readonly PolicyProblem[] {
  const { workingWeekdays, holidays, utcOffsetMinutes } = calendar;
  const weekday = (day: number) => whole(day, 1) && day <= 7;
  // With every weekday off, counting working days would never end.
  return [
    ...when(!workingWeekdays.some(weekday), 'calendar.workingWeekdays', 'noWorkingWeekday'),
    ...when(!workingWeekdays.every(weekday), 'calendar.workingWeekdays', 'notAWeekday'),
    ...when(!holidays.every(isDate), 'calendar.holidays', 'notADate'),
    ...when(holidays.length > 1000, 'calendar.holidays', 'tooMany'),
    ...when(!(Math.abs(utcOffsetMinutes) <= 840), 'calendar.utcOffsetMinutes', 'outOfRange'),
  ];
}

function instrumentProblems(instruments: readonly Instrument[]): readonly PolicyProblem[] {
  const codes = new Set(instruments.map(({ code }) => code));
  return [
    ...when(codes.size !== instruments.length, 'instruments', 'codeTwice'),
    ...(['performance', 'potential'] as const).flatMap((axis) => axisProblems(axis, instruments)),
    ...instruments.flatMap(pointProblems),
  ];
}

function axisProblems(axis: Instrument['axis'], all: readonly Instrument[]): readonly PolicyProblem[] {
  const weights = all.filter((one) => one.axis === axis).map(({ weight }) => weight);
  return [
    ...when(!weights.every((weight) => whole(weight, 0) && weight <= 10_000), axis, 'weightOutOfRange'),
    ...when(!weights.some((weight) => weight > 0), axis, 'noWeight'),
  ];
}

function pointProblems({ code, points, validYears }: Instrument): readonly PolicyProblem[] {
  const scores = Object.values(points ?? {});
  const inRange = scores.every((score) => whole(score, 0) && score <= 20_000);
  return [
    ...when(!inRange, `instruments.${code}.points`, 'outOfRange'),
    ...when(points !== null && scores.length === 0, `instruments.${code}.points`, 'empty'),
    ...when(validYears !== null && !years(validYears, 1), `instruments.${code}.validYears`, 'outOfRange'),
  ];
}

function scaleProblems({ thresholds, rank, rounding }: PolicyVersion): readonly PolicyProblem[] {
  const { high, middle } = thresholds;
  const weights = [rank.performance, rank.potential];
  return [
    ...when(!whole(middle, 1) || !whole(high, 1), 'thresholds', 'outOfRange'),
    ...when(!(high > middle), 'thresholds', 'highNotAboveMiddle'),
    ...when(!['down', 'halfUp'].includes(rounding.mode), 'rounding', 'unknownMode'),
    ...when(!weights.every((weight) => whole(weight, 0) && weight <= 10_000), 'rank', 'weightOutOfRange'),
    ...when(!weights.some((weight) => weight > 0), 'rank', 'noWeight'),
  ];
}

function quorumProblems({ quorum }: PolicyVersion): readonly PolicyProblem[] {
  const { numerator, denominator, membersMin } = quorum;
  const sane = whole(numerator, 1) && whole(denominator, 1) && numerator <= denominator;
  // A quorum of half or less would let two disjoint halves both decide.
  return [
    ...when(!sane, 'quorum', 'outOfRange'),
    ...when(sane && numerator * 2 <= denominator, 'quorum', 'noMajority'),
    ...when(!whole(membersMin, 1), 'quorum.membersMin', 'outOfRange'),
  ];
}

function groupProblems({ population, succession }: PolicyVersion): readonly PolicyProblem[] {
  const levels: readonly string[] = POSITION_LEVELS;
  const boxes = succession.boxes.every((box) => whole(box, 1) && box <= 9);
  return [
    ...when(population.levels.length === 0, 'population.levels', 'empty'),
    ...when(!population.levels.every((level) => levels.includes(level)), 'population.levels', 'unknownLevel'),
    ...when(!boxes || succession.boxes.length === 0, 'succession.boxes', 'outOfRange'),
    ...when(!whole(succession.shortlistSize, 1), 'succession.shortlistSize', 'outOfRange'),
  ];
}

/** A minimum that is missing compares as false with everything and would settle its requirement unseen. */
function eligibilityProblems({ eligibility }: PolicyVersion): readonly PolicyProblem[] {
  const educations: readonly string[] = EDUCATION_LEVELS;
  const spans = ['fieldExperienceYearsMin', 'levelYearsMin', 'disciplineLookBackYears'] as const;
  return [
    ...when(!educations.includes(eligibility.educationMin), 'eligibility.educationMin', 'unknownLevel'),
    ...when(!years(eligibility.ageMax, 18), 'eligibility.ageMax', 'outOfRange'),
    ...spans.flatMap((item) => when(!years(eligibility[item], 0), `eligibility.${item}`, 'outOfRange')),
  ];
}

function mandateProblems({ mandates }: PolicyVersion): readonly PolicyProblem[] {
  return Object.entries(mandates?.moves ?? {}).flatMap(([move, kinds]) => {
    const at = `mandates.${move}`;
    const [named, given] = [Object.keys(kinds), Object.values(kinds)];
    return [
      ...when(!MOVES.includes(move), at, 'unknownMove'),
      // Nobody can be more than definitive: a policy that says so of one says something else than it seems to.
      ...when(!named.every((kind) => ACTING.includes(kind)), at, 'unknownStandingKind'),
      ...when(!given.every((mandate) => MANDATES.includes(mandate)), at, 'unknownMandate'),
    ];
  });
}

/** A task that went on to somebody the law lets do nothing would wait for nobody, and say that it waits. */
function lineProblems({ owners }: PolicyVersion): readonly PolicyProblem[] {
  return Object.entries(owners?.line ?? {}).flatMap(([role, offices]) => [
    ...when(!(ROLES as readonly string[]).includes(role), `owners.line.${role}`, 'unknownRole'),
    ...when(!offices.every((one) => SUBSTITUTES.includes(one)), `owners.line.${role}`, 'officeNotInLine'),
    ...when(new Set(offices).size !== offices.length, `owners.line.${role}`, 'officeTwice'),
  ]);
}

/** What is neither yes nor no would be taken for no, unseen. */
function gateProblems({ gates }: PolicyVersion): readonly PolicyProblem[] {
  const asked = gates ? [gates.talentManagementApproval, gates.legalWindow] : [];
  return when(!asked.every((one) => typeof one === 'boolean'), 'gates', 'notYesOrNo');
}

const MOVES: readonly string[] = Object.values(procedures).flatMap(moveNames);
const ACTING: readonly string[] = STANDING_KINDS.filter((kind) => kind !== 'definitive');

function deadlineProblems(kind: TaskKind, rule: DeadlineRule | undefined): readonly PolicyProblem[] {
  const at = `deadlines.${kind}`;
  if (!rule) return [];
  const spans = [rule.due, rule.remind, rule.escalate, rule.end].filter((span) => span !== null);
  const allowed: readonly string[] = endingsOf(kind);
  return [
    ...when(!spans.every(positive), at, 'spanNotPositive'),
    ...when((rule.end === null) !== (rule.ending === null), at, 'endWithoutEnding'),
    ...when((rule.escalate === null) !== (rule.escalateTo === null), at, 'escalationWithoutRole'),
    ...when(rule.escalateTo !== null && !ROLES.includes(rule.escalateTo), at, 'unknownRole'),
    ...when(rule.ending !== null && !allowed.includes(rule.ending), at, 'endingNotAllowed'),
    ...when(!inOrder([rule.remind, rule.escalate, rule.end]), at, 'stepsOutOfOrder'),
  ];
}

const UNITS: readonly string[] = ['seconds', 'days', 'workingDays'];
const positive = ({ amount, unit }: Span) => whole(amount, 1) && amount <= 10_000_000 && UNITS.includes(unit);

/** Steps of one unit come in the order remind, escalate, end; spans of different units are not compared. */
function inOrder(steps: readonly (Span | null)[]): boolean {
  const known = steps.filter((step) => step !== null);
  return known.every((step, index) => {
    const next = known[index + 1];
    return !next || next.unit !== step.unit || step.amount <= next.amount;
  });
}
