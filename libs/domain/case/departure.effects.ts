import { personOf, superseded } from '../kernel/effects.js';
import { caseMove, type CaseMoves } from './case-move.js';
import {
  CaseMustNotAwaitDecision,
  DeciderMustNotBeTied,
  ServantMustBeKnown,
  servantOf,
} from './case.rule.js';
import { TalentMustHaveLeft } from './gate.rule.js';

/** Somebody who has retired, died or gone to another government is nobody's talent here any more. */
const endCase = caseMove<{ readonly reasonText: string }>({
  rules: [ServantMustBeKnown, TalentMustHaveLeft, DeciderMustNotBeTied, CaseMustNotAwaitDecision],
  then: (context) => {
    const { active } = servantOf(context)!;
    const why = active === false ? 'notInService' : 'otherGovernment';
    const { reasonText } = context.act.arguments;
    return {
      events: [{ type: 'TalentLeft', by: personOf(context.act), why, reasonText }],
      closes: superseded(context.state),
    };
  },
});

/** The moves of a talent case that end it because the talent has gone. */
export const departureMoves = { endCase } satisfies CaseMoves;
