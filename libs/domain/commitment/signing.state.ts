import { foldBy } from '../kernel/fold.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { DocumentKind, Signer, SigningEvent } from './signing.event.js';

/**
 * Stages: `opening` until the case has enrolled, `signing`, then `completed`, `returned` or `lapsed` until the
 * case has adopted the result.
 */
export interface SigningState extends StreamState {
  readonly case: string;
  readonly person: string;
  readonly documentKind: DocumentKind | null;
  /** SHA-256 of the frozen text, 64 hex digits. */
  readonly document: string;
  /** In signing order. */
  readonly signers: readonly Signer[];
  /** Persons who have signed, in order. */
  readonly signed: readonly string[];
  /** The case has answered the delivery of the result. */
  readonly delivered: boolean;
}

export const initialSigning: SigningState = {
  ...unopened,
  case: '',
  person: '',
  documentKind: null,
  document: '',
  signers: [],
  signed: [],
  delivered: false,
};

/** Whose signature is awaited; undefined once all have signed. */
export const nextSigner = (state: SigningState): Signer | undefined => state.signers[state.signed.length];

const ENDED: readonly string[] = ['completed', 'returned', 'lapsed'];

/** How the round ended, once its case has adopted that. */
export const outcomeOf = (state: SigningState): string | undefined =>
  ENDED.includes(state.stage) && state.delivered ? state.stage : undefined;

/** Folds a signing round's events. */
export const evolveSigning = foldBy<SigningState, SigningEvent>('signing', {
  RoundOpened: (state, { person, documentKind, document, signers, case: stream }) => ({
    ...state,
    stage: 'opening',
    case: stream,
    person,
    documentKind,
    document,
    signers,
  }),
  SigningStarted: (state) => ({ ...state, stage: 'signing' }),
  DocumentSigned: (state, { person }) => ({ ...state, signed: [...state.signed, person] }),
  RoundCompleted: (state) => ({ ...state, stage: 'completed' }),
  // A case that never enrolled has nothing to adopt.
  RoundReturned: (state) => ({ ...state, stage: 'returned', delivered: state.stage === 'opening' }),
  RoundLapsed: (state) => ({ ...state, stage: 'lapsed' }),
  DeliveriesSettled: (state) => ({ ...state, delivered: ENDED.includes(state.stage) }),
});
