import type { JsonObject } from '../kernel/json.js';
import type { Ending, EndingOf, Move } from '../kernel/law.js';
import type { KernelEvent } from '../kernel/state.js';
import type { Task } from '../kernel/task.js';
import { adoptPolicy as everyAdoption } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { adoptionMoves } from './adoption/adoption.effects.js';
import { assessmentMoves } from './assessment/assessment.effects.js';
import type { CaseLaw } from './case-move.js';
import { caseTask } from './case-task.js';
import type { CaseEvent } from './case.event.js';
import { caseProcedure } from './case.procedure.js';
import { DeciderMustNotBeTied } from './case.rule.js';
import { evolveCase, initialCase, type CaseState } from './case.state.js';
import { departureMoves } from './departure.effects.js';
import { nominationMoves } from './nomination/nomination.effects.js';
import { tiedTo } from './ties.js';

/** A wait that policy ends: a verification goes back to the nominator, everything else lapses. */
const lapsed = (): Ending<CaseEvent> => ({ events: [{ type: 'NominationLapsed' }] });
const unassessed = (): Ending<CaseEvent> => ({ events: [{ type: 'AssessmentLapsed' }] });
const unverified = (state: CaseState, { ending }: Task): EndingOf<CaseEvent, typeof caseProcedure> =>
  ending === 'return'
    ? { events: [{ type: 'NominationReturned' }], opens: [caseTask('reviseNomination', state)] }
    : lapsed();

const silences = {
  nominate: lapsed,
  verifyNomination: unverified,
  reviseNomination: lapsed,
  recordScores: unassessed,
  concludeAssessment: unassessed,
} satisfies CaseLaw['silences'];

/** Another policy version moves the thresholds of one person, so whoever is tied to the talent doesn't choose it. */
const adoptPolicy: Move<CaseState, JsonObject, KernelEvent, PolicyVersion> = {
  ...everyAdoption,
  rules: [DeciderMustNotBeTied, ...everyAdoption.rules],
};

/** A talent does nothing about themselves; what is decided about them, nobody who is tied to them decides. */
const barred = (state: CaseState, { kind }: Task): readonly string[] =>
  kind === 'nominate' || kind === 'reviseNomination' ? [state.person] : tiedTo(state);

/** The law of a talent case: one person in one cycle, from nomination to the signed commitment. */
export const talentCaseLaw: CaseLaw = {
  procedure: caseProcedure,
  initial: initialCase,
  moves: { ...nominationMoves, ...assessmentMoves, ...adoptionMoves, ...departureMoves, adoptPolicy },
  evolve: evolveCase,
  silences,
  barred,
};
