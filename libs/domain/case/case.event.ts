import type { Axes, Score } from './assessment/axes.js';
import type { SealedFinding } from './nomination/eligibility.js';

/** HR's recorded answer to a requirement that the data could not settle. */
export type Answer = { readonly rule: string; readonly met: boolean };

type Verified = {
  readonly verifier: string;
  readonly noteText: string;
  readonly answers: readonly Answer[];
};
type Filed = {
  readonly nominator: string;
  readonly supervisor: string | null;
  readonly reasonText: string;
  /** Day on which eligibility was computed, and its results. */
  readonly on: string;
  readonly findings: readonly SealedFinding[];
};

type NominationEvent =
  | ({ readonly type: 'Nominated'; readonly targetLevel: string } & Filed)
  | ({ readonly type: 'NominationRevised' } & Filed)
  | ({ readonly type: 'NominationApproved' } & Verified)
  | ({ readonly type: 'NominationRejected' } & Verified)
  | ({ readonly type: 'RevisionRequested' } & Verified)
  | { readonly type: 'NominationWithdrawn'; readonly by: string; readonly reasonText: string }
  | { readonly type: 'NominationLapsed' }
  /** Nobody verified in time: the nomination goes back to the nominator, unapproved. */
  | { readonly type: 'NominationReturned' };

type Concluded = { readonly decider: string; readonly reasonText: string };

type AssessmentEvent =
  | { readonly type: 'ScoresRecorded'; readonly assessor: string; readonly scores: readonly Score[] }
  | ({ readonly type: 'AxesComputed'; readonly on: string } & Concluded & Axes)
  | ({ readonly type: 'AssessmentDeferred' } & Concluded)
  | ({ readonly type: 'TalentExcluded' } & Concluded)
  | { readonly type: 'AssessmentLapsed' };

type AdoptionEvent =
  | {
      readonly type: 'CaseOpened';
      readonly cycle: string;
      readonly person: string;
      readonly unit: string;
      readonly supervisor: string | null;
    }
  /** `in` is the session, succession or signing round that took the case in. */
  | { readonly type: 'Enrolled'; readonly in: string }
  /** `ties` were declared in a session that ended without deciding. */
  | { readonly type: 'Released'; readonly from: string; readonly ties: readonly string[] }
  | {
      readonly type: 'BoxAdopted';
      readonly session: string;
      readonly box: number;
      readonly changed: boolean;
      readonly group: 'succession' | 'development';
      readonly ties: readonly string[];
    }
  | { readonly type: 'Placed'; readonly succession: string; readonly position: string }
  | { readonly type: 'NotPlaced'; readonly succession: string; readonly position: string }
  | { readonly type: 'CommitmentAdopted'; readonly signing: string; readonly document: string }
  | { readonly type: 'CommitmentReturned'; readonly signing: string };

type DepartureEvent =
  /** A gate has read that the talent works in another unit, or under another supervisor, than the case knew. */
  | {
      readonly type: 'TalentMoved';
      readonly unit: string;
      readonly supervisor: string | null;
      readonly before: string;
    }
  | {
      readonly type: 'TalentLeft';
      readonly by: string;
      readonly why: 'notInService' | 'otherGovernment';
      readonly reasonText: string;
    };

export type CaseEvent = NominationEvent | AssessmentEvent | AdoptionEvent | DepartureEvent;
