import { foldBy } from '../kernel/fold.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { Axes, Score } from './assessment/axes.js';
import type { CaseEvent } from './case.event.js';
import type { SealedFinding } from './nomination/eligibility.js';

/**
 * unopened, nomination, verification, revision, assessment, calibration, succession | development, placed,
 * committed; or, until the cycle closes the case: rejected, withdrawn, lapsed, excluded, left.
 */
export interface CaseState extends StreamState {
  readonly cycle: string;
  /** The talent, and the unit whose head nominates; empty before the case is opened. */
  readonly person: string;
  readonly unit: string;
  readonly supervisor: string | null;
  readonly nominator: string | null;
  readonly verifier: string | null;
  readonly findings: readonly SealedFinding[];
  readonly scores: readonly Score[];
  readonly deferred: boolean;
  readonly axes: Axes | null;
  /** Box the committee decided. */
  readonly box: number | null;
  /** Persons who declared a tie to the talent, or nominated them before the present nominator. */
  readonly ties: readonly string[];
  /** Sessions, successions and signing rounds that hold the case now. */
  readonly enrolledIn: readonly string[];
  /** Position the talent was placed in, and SHA-256 of the commitment that was signed. */
  readonly position: string | null;
  readonly document: string | null;
}

export const initialCase: CaseState = {
  ...unopened,
  cycle: '',
  person: '',
  unit: '',
  supervisor: null,
  nominator: null,
  verifier: null,
  findings: [],
  scores: [],
  deferred: false,
  axes: null,
  box: null,
  ties: [],
  enrolledIn: [],
  position: null,
  document: null,
};

const without = (streams: readonly string[], stream: string) => streams.filter((one) => one !== stream);

const united = (ties: readonly string[], added: readonly string[]) => [...new Set([...ties, ...added])];

/** Later results replace earlier ones of the same instrument; order of first recording is kept. */
function merged(scores: readonly Score[], added: readonly Score[]): readonly Score[] {
  const kept = scores.map((old) => added.find(({ instrument }) => instrument === old.instrument) ?? old);
  return [...kept, ...added.filter((score) => !kept.includes(score))];
}

/** Who leaves the process waits for the cycle's end, in no session or round. */
const left = (state: CaseState, stage: string): CaseState => ({ ...state, stage });

export const evolveCase = foldBy<CaseState, CaseEvent>('case', {
  CaseOpened: (state, { cycle, person, unit, supervisor }) => ({
    ...state,
    stage: 'nomination',
    cycle,
    person,
    unit,
    supervisor,
  }),
  Nominated: (state, { nominator, supervisor, findings }) => ({
    ...state,
    stage: 'verification',
    nominator,
    supervisor,
    findings,
  }),
  // Whoever nominated first stays tied, also when their successor revises.
  NominationRevised: (state, { nominator, supervisor, findings }) => ({
    ...state,
    stage: 'verification',
    ties: state.nominator === nominator ? state.ties : united(state.ties, [state.nominator!]),
    nominator,
    supervisor,
    findings,
  }),
  NominationApproved: (state, { verifier }) => ({ ...state, stage: 'assessment', verifier }),
  NominationRejected: (state, { verifier }) => ({ ...state, stage: 'rejected', verifier }),
  RevisionRequested: (state, { verifier }) => ({ ...state, stage: 'revision', verifier }),
  NominationWithdrawn: (state) => left(state, 'withdrawn'),
  NominationLapsed: (state) => left(state, 'lapsed'),
  NominationReturned: (state) => ({ ...state, stage: 'revision' }),
  ScoresRecorded: (state, { scores }) => ({ ...state, scores: merged(state.scores, scores) }),
  AxesComputed: (state, { performance, potential, mappedBox, talentScore }) => ({
    ...state,
    stage: 'calibration',
    deferred: false,
    axes: { performance, potential, mappedBox, talentScore },
  }),
  AssessmentDeferred: (state) => ({ ...state, deferred: true }),
  TalentExcluded: (state) => left(state, 'excluded'),
  // Whoever was the supervisor stays tied, as a nominator does.
  TalentMoved: (state, { unit, supervisor }) => ({
    ...state,
    unit,
    supervisor,
    ties: united(
      state.ties,
      state.supervisor === null || state.supervisor === supervisor ? [] : [state.supervisor],
    ),
  }),
  TalentLeft: (state) => left(state, 'left'),
  AssessmentLapsed: (state) => left(state, 'lapsed'),
  Enrolled: (state, event) => ({ ...state, enrolledIn: [...state.enrolledIn, event.in] }),
  Released: (state, { from, ties }) => ({
    ...state,
    ties: united(state.ties, ties),
    enrolledIn: without(state.enrolledIn, from),
  }),
  BoxAdopted: (state, { session, box, group, ties }) => ({
    ...state,
    stage: group,
    box,
    ties: united(state.ties, ties),
    enrolledIn: without(state.enrolledIn, session),
  }),
  Placed: (state, { succession, position }) => ({
    ...state,
    stage: 'placed',
    position,
    enrolledIn: without(state.enrolledIn, succession),
  }),
  NotPlaced: (state, { succession }) => ({ ...state, enrolledIn: without(state.enrolledIn, succession) }),
  // A commitment to development leaves the talent where they are: still a candidate, if in the succession group.
  CommitmentAdopted: (state, { signing, document }) => ({
    ...state,
    stage: state.position === null ? state.stage : 'committed',
    document,
    enrolledIn: without(state.enrolledIn, signing),
  }),
  CommitmentReturned: (state, { signing }) => ({ ...state, enrolledIn: without(state.enrolledIn, signing) }),
});
