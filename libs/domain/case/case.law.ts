import type { JsonObject } from '../kernel/json.js';
import type { Ending, Law, Move } from '../kernel/law.js';
import type { KernelEvent } from '../kernel/state.js';
import type { Task } from '../kernel/task.js';
import { adoptPolicy as everyAdoption } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { adoptionMoves } from './adoption/adoption.moves.js';
import { assessmentMoves } from './assessment/assessment.moves.js';
import type { CaseEvent } from './case.event.js';
import { caseProcedure } from './case.procedure.js';
import { DeciderMustNotBeTied } from './case.rules.js';
import { evolveCase, initialCase, type CaseState } from './case.state.js';
import { caseTask } from './case.tasks.js';
import { departureMoves } from './departure.moves.js';
import { nominationMoves } from './nomination/nomination.moves.js';
import { tiedTo } from './ties.js';

/** A wait that policy ends: a verification goes back to the nominator, everything else lapses. */
const lapsed = (): Ending<CaseEvent> => ({ events: [{ type: 'NominationLapsed' }] });
const unassessed = (): Ending<CaseEvent> => ({ events: [{ type: 'AssessmentLapsed' }] });
const unverified = (state: CaseState, { ending }: Task): Ending<CaseEvent> =>
  ending === 'return'
    ? { events: [{ type: 'NominationReturned' }], opens: [caseTask('reviseNomination', state)] }
    : lapsed();

const silences = {
  nominate: lapsed,
  verifyNomination: unverified,
  reviseNomination: lapsed,
  recordScores: unassessed,
  concludeAssessment: unassessed,
};

/** Another policy version moves the thresholds of one person, so whoever is tied to the talent doesn't choose it. */
const adoptPolicy: Move<CaseState, JsonObject, KernelEvent, PolicyVersion> = {
  ...everyAdoption,
  rules: [DeciderMustNotBeTied, ...everyAdoption.rules],
};

/** A talent does nothing about themselves; what is decided about them, nobody who is tied to them decides. */
const barred = (state: CaseState, { kind }: Task): readonly string[] =>
  kind === 'nominate' || kind === 'reviseNomination' ? [state.person] : tiedTo(state);

/** The law of a talent case: one person in one cycle, from nomination to the signed commitment. */
export const talentCaseLaw: Law<CaseState, CaseEvent, PolicyVersion, typeof caseProcedure> = {
  procedure: caseProcedure,
  initial: initialCase,
  moves: { ...nominationMoves, ...assessmentMoves, ...adoptionMoves, ...departureMoves, adoptPolicy },
  evolve: evolveCase,
  silences,
  barred,
};
