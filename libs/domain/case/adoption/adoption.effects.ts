import type { Effect } from '../../kernel/law.js';
import { caseMove, type CaseMoves } from '../case-move.js';
import { caseTask } from '../case-task.js';
import type { CaseEvent } from '../case.event.js';
import { CaseMustNotAwaitDecision, type CaseContext } from '../case.rule.js';
import type { CaseState } from '../case.state.js';
import * as rule from './adoption.rule.js';
import { citedBy, findCited, sourceOf } from './cited.js';

type None = { readonly [name: string]: never };

const openCase = caseMove<None>({
  rules: [rule.CitedActMustDeliverHere, rule.PopulationMustSelectTalent],
  then: ({ act }) => {
    const { person, unit, supervisor } = rule.servantOpened(act)!;
    return {
      events: [{ type: 'CaseOpened', cycle: sourceOf(act), person, unit, supervisor }],
      opens: [caseTask('nominate', { person, unit })],
    };
  },
});

const enrol = caseMove<None>({
  rules: [
    rule.CitedActMustDeliverHere,
    rule.CitedActMustNameCase,
    rule.EnrolmentMustBeOfCycle,
    rule.CaseMustBeInOneSessionAndOneRound,
    rule.CaseMustAwaitCalibration,
    rule.CaseMustBeInSuccessionGroup,
    rule.CommitmentNeedsDecidedBox,
  ],
  then: ({ act }) => ({ events: [{ type: 'Enrolled', in: sourceOf(act) }] }),
});

/** Ends an enrolment; a case that never took it (its enrolment was refused) has nothing to end. */
const release = caseMove<None>({
  rules: [rule.CitedActMustDeliverHere],
  then: ({ state, act }) => {
    const from = sourceOf(act);
    const told = findCited(citedBy(act), 'SessionReturned', act.stream)?.recusals ?? [];
    const ties = told.find((one) => one.case === act.stream)?.persons ?? [];
    return { events: state.enrolledIn.includes(from) ? [{ type: 'Released', from, ties }] : [] };
  },
});

const adoptBox = caseMove<None>({
  rules: [rule.CitedActMustDeliverHere, rule.CaseMustBeEnrolled, rule.CitedActMustDecideCase],
  then: ({ act, policy }) => {
    const { box, changed, ties } = findCited(citedBy(act), 'BoxDecided', act.stream)!;
    const group = policy.succession.boxes.includes(box) ? 'succession' : 'development';
    return { events: [{ type: 'BoxAdopted', session: sourceOf(act), box, changed, group, ties }] };
  },
});

const adoptPlacement = caseMove<None>({
  rules: [
    rule.CitedActMustDeliverHere,
    rule.CaseMustBeEnrolled,
    rule.CitedActMustDecideCase,
    rule.TalentMustNotBePlacedTwice,
  ],
  then: ({ act }) => {
    const { position } = findCited(citedBy(act), 'SuccessionConcluded', act.stream)!;
    const type = rule.isPlacedBy(act) ? 'Placed' : 'NotPlaced';
    return { events: [{ type, succession: sourceOf(act), position }] };
  },
});

const adoptCommitment = caseMove<None>({
  rules: [rule.CitedActMustDeliverHere, rule.CaseMustBeEnrolled, rule.CitedActMustDecideCase],
  then: (context) => ({ events: [commitment(context)] }),
});

/** A completed round is adopted with its document; one that returned or lapsed only frees the case for the next. */
function commitment({ act }: CaseContext<None>): CaseEvent {
  const signing = sourceOf(act);
  const completed = findCited(citedBy(act), 'RoundCompleted', act.stream);
  return completed
    ? { type: 'CommitmentAdopted', signing, document: completed.document }
    : { type: 'CommitmentReturned', signing };
}

const closeCase = caseMove<None>({
  rules: [rule.CitedActMustDeliverHere, rule.OnlyOwnCycleMayClose, CaseMustNotAwaitDecision],
  then: ({ state }): Effect<CaseEvent> => ({ events: [], outcome: outcomeOf(state) }),
});

const OUTCOMES: { readonly [stage: string]: string } = {
  nomination: 'notNominated',
  verification: 'notVerified',
  revision: 'notVerified',
  assessment: 'notAssessed',
  calibration: 'notCalibrated',
  development: 'developmentGroup',
  succession: 'successionGroup',
};

/** The name of what a case came to, once its cycle ends. */
export function outcomeOf({
  stage,
  deferred,
  document,
}: Pick<CaseState, 'stage' | 'deferred' | 'document'>): string {
  if (document !== null) return 'committed';
  if (stage === 'assessment' && deferred) return 'deferred';
  return OUTCOMES[stage] ?? stage;
}

/** What a case takes over from its cycle, sessions, successions and signing rounds. */
export const adoptionMoves = {
  openCase,
  enrol,
  release,
  adoptBox,
  adoptPlacement,
  adoptCommitment,
  closeCase,
} satisfies CaseMoves;
