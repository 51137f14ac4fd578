import { foldBy } from '../kernel/fold.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { RankedCandidate, SuccessionEvent } from './succession.event.js';

export interface Candidate extends RankedCandidate {
  /** BKN's technical consideration has rejected this candidate. */
  readonly rejected: boolean;
}

/**
 * Stages: `shortlisting` until every case has answered, `choice`, `submission`, `consideration`, `decree`,
 * `inauguration`, `concluding` until every case has adopted the result, `returned`, `lapsed`.
 */
export interface SuccessionState extends StreamState {
  readonly position: string;
  readonly cycle: string;
  /** How many names a shortlist needs. */
  readonly size: number;
  readonly candidates: readonly Candidate[];
  /** The case chosen at present. */
  readonly chosen: string | null;
  readonly letterDate: string | null;
  readonly considerationDate: string | null;
  readonly decreeDate: string | null;
  /** Every case has answered the delivery of the result. */
  readonly delivered: boolean;
}

export const initialSuccession: SuccessionState = {
  ...unopened,
  position: '',
  cycle: '',
  size: 0,
  candidates: [],
  chosen: null,
  letterDate: null,
  considerationDate: null,
  decreeDate: null,
  delivered: false,
};

/** The candidate with this case. */
export function findCandidate(state: SuccessionState, stream: string | null): Candidate | undefined {
  return state.candidates.find((one) => one.case === stream);
}

/** Candidates that BKN has not rejected. */
export const remaining = (state: SuccessionState): readonly Candidate[] =>
  state.candidates.filter((one) => !one.rejected);

type Considered = Extract<SuccessionEvent, { readonly type: 'TechnicalConsiderationRecorded' }>;

function considered(state: SuccessionState, event: Considered): SuccessionState {
  const next = { ...state, considerationDate: event.date };
  if (event.outcome === 'approved') return { ...next, stage: 'decree' };
  if (event.outcome === 'returned') return { ...next, stage: 'submission' };
  const rejected = (one: Candidate) => (one.case === event.case ? { ...one, rejected: true } : one);
  return { ...next, stage: 'choice', chosen: null, candidates: state.candidates.map(rejected) };
}

/** Folds a succession's events. */
export const evolveSuccession = foldBy<SuccessionState, SuccessionEvent>('succession', {
  ShortlistSet: (state, { position, cycle, size, ranking }) => ({
    ...state,
    stage: 'shortlisting',
    position,
    cycle,
    size,
    candidates: ranking.map((one) => ({ ...one, rejected: false })),
  }),
  CandidateDropped: (state, event) => ({
    ...state,
    candidates: state.candidates.filter((one) => one.case !== event.case),
  }),
  ShortlistOpened: (state) => ({ ...state, stage: 'choice' }),
  SuccessorChosen: (state, event) => ({ ...state, stage: 'submission', chosen: event.case }),
  SubmittedToBkn: (state, { letterDate }) => ({ ...state, stage: 'consideration', letterDate }),
  TechnicalConsiderationRecorded: considered,
  DecreeIssued: (state, { date }) => ({ ...state, stage: 'inauguration', decreeDate: date }),
  SuccessorInaugurated: (state) => state,
  SuccessionConcluded: (state) => ({ ...state, stage: 'concluding' }),
  SuccessionReturned: (state) => ({ ...state, stage: 'returned' }),
  SuccessionLapsed: (state) => ({ ...state, stage: 'lapsed' }),
  DeliveriesSettled: (state) => ({ ...state, delivered: state.stage === 'concluding' }),
});
