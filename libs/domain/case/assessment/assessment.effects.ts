import { DecisionMustBeKnown } from '../../kernel/decision.rule.js';
import { allDone, closing, doneOf, personOf } from '../../kernel/effects.js';
import type { Closing } from '../../kernel/law.js';
import type { WaitOf } from '../../kernel/procedure.js';
import { caseMove, type CaseEffect, type CaseMoves } from '../case-move.js';
import { caseTask } from '../case-task.js';
import { caseProcedure } from '../case.procedure.js';
import { DeciderMustNotBeTied, today, type CaseContext } from '../case.rule.js';
import { evolveCase, type CaseState } from '../case.state.js';
import { gate, movedTo } from '../gate.rule.js';
import * as rule from './assessment.rule.js';
import { axesOf, notAssessed, type Score } from './axes.js';

const hasTask = ({ tasks }: CaseState, kind: WaitOf<typeof caseProcedure>) =>
  tasks.some((task) => task.kind === kind);

/** The results given, resolved to hundredths by the policy's point tables. */
function scoresOf({ act, policy }: CaseContext<rule.GivenScores>): readonly Score[] {
  return act.arguments.scores.map((given) => ({
    instrument: given.instrument,
    score: rule.hundredthsOf(rule.instrumentOf(policy, given), given)!,
    category: given.category ?? null,
    assessedOn: given.assessedOn,
    assessor: personOf(act),
    evidence: given.evidence ?? null,
  }));
}

const recordScores = caseMove<rule.GivenScores>({
  rules: [
    rule.AssessorMustNotBeTied,
    rule.ScoresMustNotRepeat,
    rule.InstrumentMustBeInPolicy,
    rule.ScoreMustFitInstrument,
    rule.AssessmentDateMustExist,
    rule.AssessmentMustNotBeInFuture,
  ],
  then: (context): CaseEffect => {
    const { state, act, policy } = context;
    const recorded = { type: 'ScoresRecorded' as const, assessor: personOf(act), scores: scoresOf(context) };
    const { scores } = evolveCase(state, recorded);
    if (notAssessed(policy, scores, today(context)).length > 0) return { events: [recorded] };
    const opens = hasTask(state, 'concludeAssessment') ? [] : [caseTask('concludeAssessment', state)];
    return { events: [recorded], closes: closing(caseProcedure, context), opens };
  },
});

const concludeAssessment = caseMove<rule.Conclusion>({
  rules: [
    DecisionMustBeKnown('assess', 'defer', 'exclude'),
    DeciderMustNotBeTied,
    rule.VerifierMustNotExclude,
    rule.EveryInstrumentMustBeAssessed,
    ...gate('assess'),
  ],
  then: (context): CaseEffect => {
    const { state, act, policy } = context;
    const { decision, reasonText } = act.arguments;
    const concluded = { decider: personOf(act), reasonText };
    const closings = closing(caseProcedure, context);
    if (decision === 'defer') return deferred(state, concluded, doneOf(closings));
    const closes = allDone(closings);
    if (decision === 'exclude') return { events: [{ type: 'TalentExcluded', ...concluded }], closes };
    const on = today(context);
    const axes = axesOf(policy, state.scores, on)!;
    return { events: [...movedTo(context), { type: 'AxesComputed', ...concluded, on, ...axes }], closes };
  },
});

/** A deferred assessment goes on waiting: the assessor is asked again, HR concludes another day. */
function deferred(
  state: CaseState,
  concluded: { decider: string; reasonText: string },
  closes: readonly Closing[],
): CaseEffect {
  return {
    events: [{ type: 'AssessmentDeferred', ...concluded }],
    closes,
    opens: hasTask(state, 'recordScores') ? [] : [caseTask('recordScores', state)],
  };
}

/** The moves of the assessment stage of a talent case. */
export const assessmentMoves = { recordScores, concludeAssessment } satisfies CaseMoves;
