import { foldBy } from '../kernel/fold.js';
import type { StreamState } from '../kernel/state.js';
import { unopened } from '../kernel/state.js';
import type { CycleEvent } from './cycle.event.js';

/** unopened, verification, approval, opening, open, closing; `closed` says how it ended. */
export interface CycleState extends StreamState {
  /** Person ids of who proposed, verified and approved; empty until then. */
  readonly proposer: string;
  readonly verifier: string;
  readonly approver: string;
  /** Hash of the policy version that the first event pins, and the levels its population rule selects. */
  readonly policy: string;
  readonly levels: readonly string[];
  /** Cases opened and closed, once the deliveries are settled. */
  readonly casesOpened: number | null;
  readonly casesClosed: number | null;
}

export const initialCycle: CycleState = {
  ...unopened,
  proposer: '',
  verifier: '',
  approver: '',
  policy: '',
  levels: [],
  casesOpened: null,
  casesClosed: null,
};

export const evolveCycle = foldBy<CycleState, CycleEvent>('cycle', {
  CycleProposed: (state, { proposer, policy, levels }) => ({
    ...state,
    stage: 'verification',
    proposer,
    policy,
    levels,
  }),
  CycleVerified: (state, { verifier }) => ({ ...state, stage: 'approval', verifier }),
  CycleReturned: (state) => ({ ...state, stage: 'returned' }),
  CycleApproved: (state, { approver }) => ({ ...state, stage: 'opening', approver }),
  CasesOpened: (state, { opened }) => ({ ...state, stage: 'open', casesOpened: opened }),
  CycleClosingStarted: (state) => ({ ...state, stage: 'closing' }),
  CasesClosed: (state, { closed }) => ({ ...state, casesClosed: closed }),
  CasesLeftOpen: (state, { closed }) => ({
    ...state,
    stage: 'open',
    casesClosed: closed,
  }),
  PolicyAdopted: (state, { policy }) => ({ ...state, policy }),
});
