import { factOf } from '../facts/facts.js';
import { closing, personOf } from '../kernel/effects.js';
import type { Context, Effect, EffectOf, Settlement } from '../kernel/law.js';
import { OPEN_CASES, POPULATION } from '../kernel/receivers.js';
import { waitFor } from '../kernel/turn.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { CycleEvent } from './cycle.event.js';
import { cycleProcedure } from './cycle.procedure.js';
import type { CycleState } from './cycle.state.js';

type Of<A> = Context<CycleState, A, PolicyVersion>;
type CycleEffect = EffectOf<CycleEvent, typeof cycleProcedure>;
export type Decided = { readonly decision: 'approve' | 'return'; readonly noteText: string };
export type Proposed = { readonly policy: string; readonly titleText: string };

/** A cycle under a policy version, to be verified by the Sekda. */
export function proposed({ act }: Of<Proposed>): CycleEffect {
  const { levels } = factOf(act, 'policy')!.policy.population;
  const pinned = { policy: act.arguments.policy, levels, titleText: act.arguments.titleText };
  return {
    events: [{ type: 'CycleProposed', proposer: personOf(act), ...pinned }],
    opens: [waitFor(cycleProcedure, 'verifyCycle')],
  };
}

/** The Sekda sends the proposal on to the PPK, or back. */
export function verified(context: Of<Decided>): CycleEffect {
  const { act } = context;
  const { decision, noteText } = act.arguments;
  const closes = closing(cycleProcedure, context);
  if (decision === 'return') return { ...returned(personOf(act), noteText), closes };
  return {
    events: [{ type: 'CycleVerified', verifier: personOf(act), noteText }],
    closes,
    opens: [waitFor(cycleProcedure, 'approveCycle')],
  };
}

/** The PPK's approval opens a case for everybody whom the policy's rule selects. */
export function approved(context: Of<Decided>): CycleEffect {
  const { act } = context;
  const { decision, noteText } = act.arguments;
  const closes = closing(cycleProcedure, context);
  if (decision === 'return') return { ...returned(personOf(act), noteText), closes };
  return {
    events: [{ type: 'CycleApproved', approver: personOf(act), noteText }],
    closes,
    deliveries: [{ to: POPULATION, move: 'openCase' }],
  };
}

/** A returned proposal ends here; a corrected one is a new cycle, because the first event pins the policy. */
function returned(by: string, noteText: string): Effect<CycleEvent> {
  return { events: [{ type: 'CycleReturned', by, noteText }], outcome: 'returned' };
}

/** Every open case is asked to close. */
export function closingStarted({ act }: Of<object>): CycleEffect {
  return {
    events: [{ type: 'CycleClosingStarted', closer: personOf(act) }],
    deliveries: [{ to: OPEN_CASES, move: 'closeCase' }],
  };
}

/** The cycle is open once every case was asked to open, and ends once every case has ended. */
export function settled(state: CycleState, settlement: Settlement): Effect<CycleEvent> {
  const { sealed } = settlement;
  const refused = settlement.refused.length;
  const undeliverable = settlement.undeliverable.length;
  if (state.stage === 'opening')
    return { events: [{ type: 'CasesOpened', opened: sealed, refused, undeliverable }] };
  if (state.stage !== 'closing') return { events: [] };
  const closed = (state.casesClosed ?? 0) + sealed;
  if (refused > 0) return { events: [{ type: 'CasesLeftOpen', closed, refused }] };
  return { events: [{ type: 'CasesClosed', closed, undeliverable }], outcome: 'closed' };
}
