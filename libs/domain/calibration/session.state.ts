import { foldBy } from '../kernel/fold.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { ConvenedCase, SeatedMember, SessionEvent } from './session.event.js';

export interface Vote {
  readonly person: string;
  readonly inFavour: boolean;
}

/** A proposal to move a case to another box; `proposal` counts from 1 within its case. */
export interface Proposal {
  readonly proposal: number;
  readonly box: number;
  readonly by: string;
  readonly votes: readonly Vote[];
}

/** A carried proposal, with those entitled to vote when it was carried. */
export interface CarriedProposal extends Proposal {
  readonly entitled: readonly string[];
}

export interface SessionCase extends ConvenedCase {
  /** The box that holds now: the mapped one until a proposal is carried. */
  readonly box: number;
  readonly recused: readonly string[];
  readonly proposals: number;
  readonly open: Proposal | null;
  /** The proposal the present box stands on; null while the mapped box holds. */
  readonly carried: CarriedProposal | null;
}

/**
 * Stages: `convening` until every case has answered, `open`, `locked` (boxes decided, minutes being signed),
 * `returned`.
 */
export interface SessionState extends StreamState {
  readonly cycle: string;
  readonly members: readonly SeatedMember[];
  readonly cases: readonly SessionCase[];
  readonly present: readonly string[];
  readonly minutes: string | null;
  readonly signed: readonly string[];
  /** Members whose time to sign has run out. */
  readonly unsigned: readonly string[];
  /** Every case has answered the delivery of its decided box. */
  readonly delivered: boolean;
}

export const initialSession: SessionState = {
  ...unopened,
  cycle: '',
  members: [],
  cases: [],
  present: [],
  minutes: null,
  signed: [],
  unsigned: [],
  delivered: false,
};

/** The case of the session with this stream id. */
export function findCase(state: SessionState, stream: string): SessionCase | undefined {
  return state.cases.find((one) => one.case === stream);
}

type About = { readonly case: string };

function inCase(state: SessionState, event: About, change: (one: SessionCase) => SessionCase): SessionState {
  return { ...state, cases: state.cases.map((one) => (one.case === event.case ? change(one) : one)) };
}

const without = <P extends Proposal>(proposal: P, person: string): P => ({
  ...proposal,
  votes: proposal.votes.filter((vote) => vote.person !== person),
});

/** A recusal annuls the member's votes and takes them out of those entitled. */
function recuse(one: SessionCase, person: string): SessionCase {
  const carried = one.carried && {
    ...without(one.carried, person),
    entitled: one.carried.entitled.filter((other) => other !== person),
  };
  return { ...one, recused: [...one.recused, person], open: one.open && without(one.open, person), carried };
}

/** Folds a session's events. */
export const evolveSession = foldBy<SessionState, SessionEvent>('session', {
  SessionConvened: (state, { cycle, members, cases }) => ({
    ...state,
    stage: 'convening',
    cycle,
    members,
    cases: cases.map((one) => ({
      ...one,
      box: one.mappedBox,
      recused: [],
      proposals: 0,
      open: null,
      carried: null,
    })),
  }),
  CaseDropped: (state, event) => ({ ...state, cases: state.cases.filter((one) => one.case !== event.case) }),
  SessionOpened: (state) => ({ ...state, stage: 'open' }),
  MemberAttended: (state, { person }) => ({ ...state, present: [...state.present, person] }),
  MemberRecused: (state, event) => inCase(state, event, (one) => recuse(one, event.person)),
  BoxProposed: (state, event) =>
    inCase(state, event, (one) => ({
      ...one,
      proposals: event.proposal,
      open: { proposal: event.proposal, box: event.box, by: event.by, votes: [] },
    })),
  VoteCast: (state, event) =>
    inCase(state, event, (one) => ({
      ...one,
      open: one.open && {
        ...one.open,
        votes: [...one.open.votes, { person: event.person, inFavour: event.inFavour }],
      },
    })),
  ProposalCarried: (state, event) =>
    inCase(state, event, (one) => ({
      ...one,
      box: event.box,
      carried: one.open && { ...one.open, entitled: event.entitled },
      open: null,
    })),
  ProposalFell: (state, event) => inCase(state, event, (one) => ({ ...one, open: null })),
  BoxReverted: (state, event) => inCase(state, event, (one) => ({ ...one, box: event.box, carried: null })),
  BoxDecided: (state) => state,
  SessionLocked: (state, { minutes }) => ({ ...state, stage: 'locked', minutes }),
  MinutesSigned: (state, { person }) => ({ ...state, signed: [...state.signed, person] }),
  AttendanceLapsed: (state) => state,
  SignatureLapsed: (state, { person }) => ({ ...state, unsigned: [...state.unsigned, person] }),
  SessionReturned: (state) => ({ ...state, stage: 'returned' }),
  DeliveriesSettled: (state) => ({ ...state, delivered: state.stage === 'locked' }),
});
