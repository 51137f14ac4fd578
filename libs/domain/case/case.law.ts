import { assessmentMoves } from '../assessment/assessment.moves.js';
import type { Ending, Law } from '../kernel/law.js';
import type { Task } from '../kernel/task.js';
import { nominationMoves } from '../nomination/nomination.moves.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { adoptionMoves } from './adoption.js';
import type { CaseEvent } from './case.event.js';
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

/** The law of a talent case: one person in one cycle, from nomination to the signed commitment. */
export const talentCaseLaw: Law<CaseState, CaseEvent, PolicyVersion> = {
  kind: 'case',
  initial: initialCase,
  moves: { ...nominationMoves, ...assessmentMoves, ...adoptionMoves },
  evolve: evolveCase,
  expire,
  secretary: 'hrOfficer',
};
