import { closing, personOf } from '../kernel/effects.js';
import type { Context, Effect, EffectOf, EndingOf } from '../kernel/law.js';
import { awaitsResolution } from '../kernel/resolve.js';
import type { Task } from '../kernel/task.js';
import { waitFor } from '../kernel/turn.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { minutesHash } from './minutes.js';
import type { SessionEvent } from './session.event.js';
import { sessionProcedure } from './session.procedure.js';
import { evolveSession, type SessionCase, type SessionState } from './session.state.js';

type SessionEffect = EffectOf<SessionEvent, typeof sessionProcedure>;
type SessionEnding = EndingOf<SessionEvent, typeof sessionProcedure>;

/** Fixes every box and the minutes; a proposal without a majority by now has fallen. */
export function locked(context: Context<SessionState, object, PolicyVersion>): SessionEffect {
  const { state, act } = context;
  const falls = state.cases.flatMap(fall);
  const settled = falls.reduce(evolveSession, state);
  const minutes = minutesHash(act.stream, settled);
  return {
    events: [...falls, ...settled.cases.map(decided), { type: 'SessionLocked', minutes }],
    closes: closing(sessionProcedure, context),
    opens: state.present.map(signTask),
    deliveries: settled.cases.map((one) => ({ to: one.case, move: 'adoptBox' })),
  };
}

const fall = ({ case: stream, open }: SessionCase): SessionEvent[] =>
  open ? [{ type: 'ProposalFell', case: stream, proposal: open.proposal }] : [];

const decided = ({ case: stream, person, box, mappedBox, recused }: SessionCase): SessionEvent => ({
  type: 'BoxDecided',
  case: stream,
  person,
  box,
  mappedBox,
  changed: box !== mappedBox,
  ties: recused,
});

const signTask = (person: string) => waitFor(sessionProcedure, 'signMinutes', { person });

/** A member present signs the minutes; the last signature ends the session. */
export function signed(
  context: Context<SessionState, { readonly minutes: string }, PolicyVersion>,
): Effect<SessionEvent> {
  const { state, act } = context;
  const { minutes } = act.arguments;
  const event: SessionEvent = { type: 'MinutesSigned', person: personOf(act), minutes };
  const closes = closing(sessionProcedure, context);
  return { events: [event], closes, ...ended(evolveSession(state, event)) };
}

/** The outcome once all boxes are delivered and all members present have signed or let their time run out. */
export function outcomeOf(state: SessionState): string | undefined {
  if (state.stage === 'returned') return 'returned';
  const answered = [...state.signed, ...state.unsigned];
  const complete = state.present.every((person) => answered.includes(person));
  if (state.stage !== 'locked' || !state.delivered || !complete) return undefined;
  return state.unsigned.length === 0 ? 'minutesSigned' : 'minutesSignedInPart';
}

/** Closes a finished session, unless a failed delivery still waits for the secretary. */
export function ended(state: SessionState): { readonly outcome?: string } {
  const outcome = awaitsResolution(state) ? undefined : outcomeOf(state);
  return outcome === undefined ? {} : { outcome };
}

/** What silence brings: a session that nobody locks goes back, a member who doesn't sign is left out. */
export const silences = {
  attendSession: (_: SessionState, task: Task): SessionEnding => ({
    events: [{ type: 'AttendanceLapsed', person: ownerOf(task) }],
  }),
  lockSession: (state: SessionState): SessionEnding => returned(state, null),
  signMinutes: signatureLapsed,
};

const ownerOf = ({ owner }: Task): string => ('person' in owner ? owner.person : '');

function signatureLapsed(state: SessionState, task: Task): SessionEnding {
  const person = ownerOf(task);
  const event = { type: 'SignatureLapsed', person } as const;
  const isLast = ended(evolveSession(state, event)).outcome !== undefined;
  return { events: [event], ...(isLast ? { outcome: 'lapsed' as const } : {}) };
}

/** A session that cannot come to a decision is taken back: its cases are free for another. */
export function takenBack({
  state,
  act,
}: Context<SessionState, { readonly reasonText: string }, PolicyVersion>): SessionEffect {
  return returned(state, act.arguments.reasonText);
}

function returned(state: SessionState, reasonText: string | null): SessionEnding {
  const cases = state.cases.map((one) => one.case);
  const recusals = state.cases
    .filter(({ recused }) => recused.length > 0)
    .map((one) => ({ case: one.case, persons: one.recused }));
  return {
    events: [{ type: 'SessionReturned', cycle: state.cycle, cases, recusals, reasonText }],
    deliveries: cases.map((to) => ({ to, move: 'release' })),
    outcome: 'returned',
  };
}
