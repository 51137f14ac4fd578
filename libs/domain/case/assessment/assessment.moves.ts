import { DecisionMustBeKnown } from '../../kernel/decision.rule.js';
import { done, personOf } from '../../kernel/effects.js';
import type { Effect } from '../../kernel/law.js';
import type { CaseEvent } from '../case.event.js';
import { caseMove } from '../case.move.js';
import { DeciderMustNotBeTied, today, type CaseContext } from '../case.rules.js';
import { evolveCase, type CaseState } from '../case.state.js';
import { caseTask } from '../case.tasks.js';
import { gate, movedTo } from '../gate.rules.js';
import * as rule from './assessment.rules.js';
import { axesOf, notAssessed, type Score } from './axes.js';

const hasTask = ({ tasks }: CaseState, kind: string) => tasks.some((task) => task.kind === kind);

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
  then: (context): Effect<CaseEvent> => {
    const { state, act, policy } = context;
    const recorded = { type: 'ScoresRecorded' as const, assessor: personOf(act), scores: scoresOf(context) };
    const { scores } = evolveCase(state, recorded);
    if (notAssessed(policy, scores, today(context)).length > 0) return { events: [recorded] };
    const opens = hasTask(state, 'concludeAssessment') ? [] : [caseTask('concludeAssessment', state)];
    return { events: [recorded], closes: done(state, 'recordScores'), opens };
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
  then: (context): Effect<CaseEvent> => {
    const { state, act, policy } = context;
    const { decision, reasonText } = act.arguments;
    const concluded = { decider: personOf(act), reasonText };
    if (decision === 'defer') return deferred(state, concluded);
    const closes = done(state, 'recordScores', 'concludeAssessment');
    if (decision === 'exclude') return { events: [{ type: 'TalentExcluded', ...concluded }], closes };
    const on = today(context);
    const axes = axesOf(policy, state.scores, on)!;
    return { events: [...movedTo(context), { type: 'AxesComputed', ...concluded, on, ...axes }], closes };
  },
});

/** A deferred assessment goes on waiting: the assessor is asked again, HR concludes another day. */
function deferred(state: CaseState, concluded: { decider: string; reasonText: string }): Effect<CaseEvent> {
  return {
    events: [{ type: 'AssessmentDeferred', ...concluded }],
    closes: done(state, 'concludeAssessment'),
    opens: hasTask(state, 'recordScores') ? [] : [caseTask('recordScores', state)],
  };
}

/** The moves of the assessment stage of a talent case. */
export const assessmentMoves = { recordScores, concludeAssessment };
