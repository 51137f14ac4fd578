import { closing, personOf } from '../kernel/effects.js';
import type { Context, Effect, EffectOf, EndingOf, Settlement } from '../kernel/law.js';
import { awaitsResolution } from '../kernel/resolve.js';
import type { Task } from '../kernel/task.js';
import { waitFor } from '../kernel/turn.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { signersOf } from './signers.js';
import type { SigningEvent } from './signing.event.js';
import { signingProcedure } from './signing.procedure.js';
import { caseOf, knownOf, type OpenArguments } from './signing.rule.js';
import { evolveSigning, nextSigner, outcomeOf, type SigningState } from './signing.state.js';

type Of<A> = Context<SigningState, A, PolicyVersion>;
type SigningEffect = EffectOf<SigningEvent, typeof signingProcedure>;

const adopt = (state: SigningState) => [{ to: state.case, move: 'adoptCommitment' }] as const;

/** The next signer's task, if anybody is still to sign. */
function nextTask(state: SigningState) {
  const next = nextSigner(state);
  if (!next) return [];
  const { person: subject, case: about } = state;
  return [waitFor(signingProcedure, 'signCommitment', { person: next.person, subject, about })];
}

/** Freezes text and signers and asks the case to enrol; nobody signs before it has. */
export function opened(context: Of<OpenArguments>): SigningEffect {
  const { documentKind, document, documentText, case: stream } = context.act.arguments;
  const row = caseOf(context)!;
  const signers = signersOf(knownOf(context));
  const { person } = row;
  return {
    events: [{ type: 'RoundOpened', case: stream, person, documentKind, document, documentText, signers }],
    deliveries: [{ to: stream, move: 'enrol' }],
  };
}

/** The case has enrolled and signing starts, or it has adopted the result and the round ends. */
export function settled(state: SigningState, settlement: Settlement): SigningEffect {
  const isFailed = settlement.refused.length + settlement.undeliverable.length > 0;
  if (state.stage === 'opening') return isFailed ? unenrolled(state) : started(state);
  if (isFailed || state.closed !== null || awaitsResolution(state)) return { events: [] };
  const outcome = outcomeOf(evolveSigning(state, { type: 'DeliveriesSettled', ...settlement }));
  return { events: [], ...(outcome === undefined ? {} : { outcome }) };
}

const started = (state: SigningState): SigningEffect => ({
  events: [{ type: 'SigningStarted' }],
  opens: nextTask(state),
});

/** The case could not enrol; the stream closes when the secretary has looked after that. */
const unenrolled = (state: SigningState): Effect<SigningEvent> => ({
  events: [{ type: 'RoundReturned', case: state.case, by: null, reasonText: null }],
});

/** One signature; the last completes the round and tells the case. */
export function signed(context: Of<{ document: string }>): SigningEffect {
  const { state, act } = context;
  const { document } = act.arguments;
  const event: SigningEvent = { type: 'DocumentSigned', person: personOf(act), document };
  const after = evolveSigning(state, event);
  const closes = closing(signingProcedure, context);
  if (nextSigner(after)) return { events: [event], closes, opens: nextTask(after) };
  const completed: SigningEvent = { type: 'RoundCompleted', case: state.case, document };
  return { events: [event, completed], closes, deliveries: adopt(state) };
}

/** The next signer declines, which ends this round; another text is another round. */
export function declined(context: Of<{ reasonText: string }>): SigningEffect {
  const { state, act } = context;
  const { reasonText } = act.arguments;
  return {
    events: [{ type: 'RoundReturned', case: state.case, by: personOf(act), reasonText }],
    closes: closing(signingProcedure, context),
    deliveries: adopt(state),
  };
}

/** HR takes the document back: nobody has declined it, and it is not signed. */
export function takenBack(context: Of<{ reasonText: string }>): SigningEffect {
  const { state, act } = context;
  const { reasonText } = act.arguments;
  return {
    events: [{ type: 'RoundReturned', case: state.case, by: null, reasonText }],
    closes: closing(signingProcedure, context),
    deliveries: adopt(state),
  };
}

/** An unsigned document lapses or goes back; it is never taken as signed. */
export function unsigned(
  state: SigningState,
  { ending }: Task,
): EndingOf<SigningEvent, typeof signingProcedure> {
  const { case: stream } = state;
  if (ending !== 'lapse') {
    const returned = { type: 'RoundReturned', case: stream, by: null, reasonText: null } as const;
    return { events: [returned], deliveries: adopt(state) };
  }
  const awaited = nextSigner(state)?.person ?? '';
  // Nothing was decided that a case could adopt; it is only set free for the next round.
  return {
    events: [{ type: 'RoundLapsed', case: stream, awaited }],
    deliveries: [{ to: stream, move: 'release' }],
  };
}
