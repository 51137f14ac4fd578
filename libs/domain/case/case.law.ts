import { assessmentMoves } from '../assessment/assessment.moves.js';
import { adoptPolicy as everyAdoption } from '../policy/adoption.js';
import type { JsonObject } from '../kernel/json.js';
import type { Ending, Law, Move } from '../kernel/law.js';
import type { Task } from '../kernel/task.js';
import { nominationMoves } from '../nomination/nomination.moves.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { adoptionMoves } from './adoption.js';
import type { CaseEvent } from './case.event.js';
import { DeciderMustNotBeTied } from './case.rules.js';
import { evolveCase, initialCase, type CaseState } from './case.state.js';
import { reviseTask } from './case.tasks.js';

/** A wait that policy ends: a verification goes back to the nominator, everything else lapses. */
function expire(state: CaseState, { kind, ending }: Task): Ending<CaseEvent> {
  if (kind === 'verifyNomination' && ending === 'return')
    return { events: [{ type: 'NominationReturned' }], opens: [reviseTask(state)] };
  if (['nominate', 'verifyNomination', 'reviseNomination'].includes(kind))
    return { events: [{ type: 'NominationLapsed' }] };
  if (['recordScores', 'concludeAssessment'].includes(kind))
    return { events: [{ type: 'AssessmentLapsed' }] };
  return { events: [] };
}

/** Another policy version moves the thresholds of one person, so whoever is tied to the talent doesn't choose it. */
const adoptPolicy = {
  ...everyAdoption,
  rules: [DeciderMustNotBeTied, ...everyAdoption.rules],
} as unknown as Move<CaseState, JsonObject, CaseEvent, PolicyVersion>;

/** The law of a talent case: one person in one cycle, from nomination to the signed commitment. */
export const talentCaseLaw: Law<CaseState, CaseEvent, PolicyVersion> = {
  kind: 'case',
  initial: initialCase,
  moves: { ...nominationMoves, ...assessmentMoves, ...adoptionMoves, adoptPolicy },
  evolve: evolveCase,
  expire,
  secretary: 'hrOfficer',
};
