/** What put a candidate behind the one above: the score, or the first of the declared tie-breaks that differs. */
const RANK_REASONS = ['first', 'score', 'potential', 'performance', 'case'] as const;
export type RankReason = (typeof RANK_REASONS)[number];

/** A candidate on the shortlist; persons are ids. */
export interface RankedCandidate {
  readonly case: string;
  readonly person: string;
  readonly nominator: string | null;
  readonly verifier: string | null;
  readonly supervisor: string | null;
  /** Persons with a declared tie to the talent. */
  readonly ties: readonly string[];
  /** 1 is the best. */
  readonly rank: number;
  /** Weighted mean of both axes in hundredths, rounded as policy says; ranking compares the exact sums. */
  readonly score: number;
  readonly performance: number;
  readonly potential: number;
  readonly why: RankReason;
}

export const CONSIDERATION_OUTCOMES = ['approved', 'rejected', 'returned'] as const;
export type ConsiderationOutcome = (typeof CONSIDERATION_OUTCOMES)[number];

/** What a succession can tell. `…Text` fields are digests of disclosures, dates are ISO dates. */
export type SuccessionEvent =
  | {
      readonly type: 'ShortlistSet';
      readonly position: string;
      readonly cycle: string;
      readonly size: number;
      readonly weights: { readonly performance: number; readonly potential: number };
      readonly cases: readonly string[];
      readonly ranking: readonly RankedCandidate[];
    }
  | { readonly type: 'CandidateDropped'; readonly case: string }
  | { readonly type: 'ShortlistOpened' }
  | {
      readonly type: 'SuccessorChosen';
      readonly case: string;
      readonly person: string;
      readonly by: string;
      readonly reasonText: string;
    }
  | { readonly type: 'SubmittedToBkn'; readonly letterNumber: string; readonly letterDate: string }
  | {
      readonly type: 'TechnicalConsiderationRecorded';
      readonly case: string;
      readonly number: string;
      readonly date: string;
      readonly fileHash: string;
      readonly outcome: ConsiderationOutcome;
      readonly noteText: string;
    }
  | {
      readonly type: 'DecreeIssued';
      readonly case: string;
      readonly number: string;
      readonly date: string;
      readonly effectiveDate: string;
    }
  | { readonly type: 'SuccessorInaugurated'; readonly case: string; readonly date: string }
  | {
      readonly type: 'SuccessionConcluded';
      readonly position: string;
      /** The chosen case. */
      readonly chosen: string;
      readonly person: string;
      readonly outcome: 'inaugurated';
    }
  | {
      readonly type: 'SuccessionReturned';
      readonly position: string;
      readonly reason: ReturnReason;
      /** Digest of what was written when somebody took the succession back. */
      readonly reasonText: string | null;
    }
  | { readonly type: 'SuccessionLapsed'; readonly position: string };

/** A candidate could not enrol, BKN has rejected every candidate, a wait ran out, or somebody took it back. */
export type ReturnReason = 'shortlistIncomplete' | 'noCandidateLeft' | 'deadline' | 'takenBack';
