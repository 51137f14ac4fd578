import { DecisionMustBeKnown } from '../../kernel/decision.rule.js';
import { closing, personOf, superseded } from '../../kernel/effects.js';
import { caseMove, type CaseEffect, type CaseMoves } from '../case-move.js';
import { caseTask } from '../case-task.js';
import { caseProcedure } from '../case.procedure.js';
import {
  CaseMustNotAwaitDecision,
  ServantMustBeKnown,
  servantOf,
  today,
  type CaseContext,
} from '../case.rule.js';
import { gate, movedTo } from '../gate.rule.js';
import { findingsOf, sealedFindings } from './eligibility.js';
import * as rule from './nomination.rule.js';

type Reasoned = { readonly reasonText: string };

/** What a nomination says, first or revised: eligibility is computed anew, on the day, from the sealed facts. */
function filed(context: CaseContext<Reasoned>) {
  const servant = servantOf(context)!;
  const on = today(context);
  return {
    nominator: personOf(context.act),
    supervisor: servant.supervisor,
    reasonText: context.act.arguments.reasonText,
    on,
    findings: sealedFindings(findingsOf(context.policy, servant, on)),
  };
}

const nominate = caseMove<Reasoned>({
  rules: [
    rule.NominatorMustHeadUnit,
    rule.TalentMustNotNominate,
    ServantMustBeKnown,
    rule.TalentMustBeInService,
  ],
  then: (context) => ({
    events: [{ type: 'Nominated', targetLevel: 'jptPratama', ...filed(context) }],
    closes: closing(caseProcedure, context),
    opens: [caseTask('verifyNomination', context.state)],
  }),
});

const verifyNomination = caseMove<rule.Verification>({
  rules: [
    DecisionMustBeKnown('approve', 'reject', 'revise'),
    rule.NominatorMustNotVerify,
    rule.TalentMustNotVerify,
    rule.SupervisorMustNotVerify,
    rule.AnswersMustMatchChecks,
    rule.IneligibleMustNotBeApproved,
    rule.ManualChecksMustBeAnswered,
    ...gate('approve'),
  ],
  then: (context): CaseEffect => {
    const { decision, noteText, answers = [] } = context.act.arguments;
    const verified = { verifier: personOf(context.act), noteText, answers };
    const closes = closing(caseProcedure, context);
    if (decision === 'reject') return { events: [{ type: 'NominationRejected', ...verified }], closes };
    const moved = movedTo(context);
    if (decision === 'approve')
      return {
        events: [...moved, { type: 'NominationApproved', ...verified }],
        closes,
        opens: [caseTask('recordScores', context.state)],
      };
    const { person } = context.state;
    const unit = moved[0]?.unit ?? context.state.unit;
    return {
      events: [...moved, { type: 'RevisionRequested', ...verified }],
      closes,
      opens: [caseTask('reviseNomination', { person, unit })],
    };
  },
});

const reviseNomination = caseMove<Reasoned>({
  rules: [
    rule.NominatorMustHeadUnit,
    rule.OnlyNominatorMayRevise,
    rule.TalentMustNotNominate,
    ServantMustBeKnown,
    rule.TalentMustBeInService,
  ],
  then: (context) => ({
    events: [{ type: 'NominationRevised', ...filed(context) }],
    closes: closing(caseProcedure, context),
    opens: [caseTask('verifyNomination', context.state)],
  }),
});

/** Until the placement: a talent who no longer wants a position must not be shortlisted again and again. */
const withdrawNomination = caseMove<Reasoned>({
  rules: [rule.WithdrawerMustBeUnitHeadOrTalent, rule.OnlyTalentMayLeaveGroup, CaseMustNotAwaitDecision],
  then: ({ state, act }) => ({
    events: [{ type: 'NominationWithdrawn', by: personOf(act), reasonText: act.arguments.reasonText }],
    closes: superseded(state),
  }),
});

/** The moves of the nomination stage of a talent case. */
export const nominationMoves = {
  nominate,
  verifyNomination,
  reviseNomination,
  withdrawNomination,
} satisfies CaseMoves;
