import { personOf } from '../kernel/effects.js';
import type { Context, Effect } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { SessionEvent, Tie } from './session.event.js';
import { evolveSession, findCase, type SessionCase, type SessionState } from './session.state.js';
import { entitledTo, isCarried, isVotedDown } from './tally.js';

export interface RecuseArguments {
  readonly case: string;
  readonly tie: Tie;
  readonly reasonText: string;
}
export interface ProposeArguments {
  readonly case: string;
  readonly box: number;
  readonly reasonText: string;
}
export interface VoteArguments {
  readonly case: string;
  readonly proposal: number;
  readonly inFavour: boolean;
}
type Of<A> = Context<SessionState, A, PolicyVersion>;

/** A member stands aside; what stood on their vote is counted again without it. */
export function recused(context: Of<RecuseArguments>): Effect<SessionEvent> {
  const { case: stream, tie, reasonText } = context.act.arguments;
  const person = personOf(context.act);
  const before = findCase(context.state, stream)!;
  const event: SessionEvent = { type: 'MemberRecused', case: stream, person, tie, reasonText };
  const after = evolveSession(context.state, event);
  const one = findCase(after, stream)!;
  return { events: [event, ...withdrawn(after, one, person), ...reverted(before, one, person)] };
}

function withdrawn(state: SessionState, one: SessionCase, person: string): readonly SessionEvent[] {
  if (one.open?.by !== person) return verdict(state, one);
  return [{ type: 'ProposalFell', case: one.case, proposal: one.open.proposal }];
}

/** A changed box needs its majority without the recused, and a proposer who may propose. */
function reverted(before: SessionCase, after: SessionCase, person: string): readonly SessionEvent[] {
  const { carried } = after;
  if (!carried || !before.carried) return [];
  const supported = before.carried.votes.some((vote) => vote.person === person && vote.inFavour);
  const fallen = carried.by === person || (supported && !isCarried(carried, carried.entitled));
  const { case: stream, mappedBox: box } = after;
  return fallen ? [{ type: 'BoxReverted', case: stream, proposal: carried.proposal, box }] : [];
}

/** Puts a box to the vote; the proposer's own vote is cast like everybody's. */
export function proposed(context: Of<ProposeArguments>): Effect<SessionEvent> {
  const { case: stream, box, reasonText } = context.act.arguments;
  const proposal = findCase(context.state, stream)!.proposals + 1;
  return {
    events: [{ type: 'BoxProposed', case: stream, proposal, box, by: personOf(context.act), reasonText }],
  };
}

/** Casts a vote, and says at once when it decides the proposal. */
export function voted(context: Of<VoteArguments>): Effect<SessionEvent> {
  const { case: stream, proposal, inFavour } = context.act.arguments;
  const event: SessionEvent = {
    type: 'VoteCast',
    case: stream,
    proposal,
    person: personOf(context.act),
    inFavour,
  };
  const after = evolveSession(context.state, event);
  return { events: [event, ...verdict(after, findCase(after, stream)!)] };
}

function verdict(state: SessionState, one: SessionCase): readonly SessionEvent[] {
  if (!one.open) return [];
  const { proposal, box } = one.open;
  const entitled = entitledTo(state, one);
  if (isCarried(one.open, entitled)) {
    return [{ type: 'ProposalCarried', case: one.case, proposal, box, entitled }];
  }
  return isVotedDown(one.open, entitled) ? [{ type: 'ProposalFell', case: one.case, proposal }] : [];
}
