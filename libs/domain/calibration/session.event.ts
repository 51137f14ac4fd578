import type { Role } from '../kernel/actor.js';

/** A member of the Talent Committee, seated for this session on the standing named. */
export interface SeatedMember {
  readonly person: string;
  readonly standing: string;
  readonly role: Role;
}

/** A case as it was when the session was convened; persons are ids, `ties` are declared ties. */
export interface ConvenedCase {
  readonly case: string;
  readonly person: string;
  readonly nominator: string | null;
  readonly verifier: string | null;
  readonly supervisor: string | null;
  readonly ties: readonly string[];
  readonly mappedBox: number;
}

/** More cases than this don't fit in one act; a committee sits twice. */
export const CASES_MAX = 200;

export const TIES = ['family', 'supervisor', 'nominator', 'other'] as const;
export type Tie = (typeof TIES)[number];

/** What a calibration session can tell. `…Text` fields are digests of disclosures. */
export type SessionEvent =
  | {
      readonly type: 'SessionConvened';
      readonly cycle: string;
      readonly agendaText: string;
      readonly members: readonly SeatedMember[];
      readonly cases: readonly ConvenedCase[];
    }
  | { readonly type: 'CaseDropped'; readonly case: string }
  | { readonly type: 'SessionOpened' }
  | { readonly type: 'MemberAttended'; readonly person: string }
  | {
      readonly type: 'MemberRecused';
      readonly case: string;
      readonly person: string;
      readonly tie: Tie;
      readonly reasonText: string;
    }
  | {
      readonly type: 'BoxProposed';
      readonly case: string;
      readonly proposal: number;
      readonly box: number;
      readonly by: string;
      readonly reasonText: string;
    }
  | {
      readonly type: 'VoteCast';
      readonly case: string;
      readonly proposal: number;
      readonly person: string;
      readonly inFavour: boolean;
    }
  | {
      readonly type: 'ProposalCarried';
      readonly case: string;
      readonly proposal: number;
      readonly box: number;
      /** Who was entitled to vote at that moment. */
      readonly entitled: readonly string[];
    }
  /** Voted down, without a majority when the session was locked, or its proposer recused themselves. */
  | { readonly type: 'ProposalFell'; readonly case: string; readonly proposal: number }
  /** A recusal took away the vote that a changed box stood on: the mapped box holds again. */
  | { readonly type: 'BoxReverted'; readonly case: string; readonly proposal: number; readonly box: number }
  | {
      readonly type: 'BoxDecided';
      readonly case: string;
      readonly person: string;
      readonly box: number;
      readonly mappedBox: number;
      readonly changed: boolean;
      /** Persons who recused themselves from the case here. */
      readonly ties: readonly string[];
    }
  | { readonly type: 'SessionLocked'; readonly minutes: string }
  | { readonly type: 'MinutesSigned'; readonly person: string; readonly minutes: string }
  | { readonly type: 'AttendanceLapsed'; readonly person: string }
  | { readonly type: 'SignatureLapsed'; readonly person: string }
  | {
      readonly type: 'SessionReturned';
      readonly cycle: string;
      readonly cases: readonly string[];
      /** Ties declared here hold on, whatever became of the session. */
      readonly recusals: readonly { readonly case: string; readonly persons: readonly string[] }[];
      /** Why somebody took the session back; null when nobody did. */
      readonly reasonText: string | null;
    };
