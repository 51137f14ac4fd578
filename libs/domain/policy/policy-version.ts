import type { KernelPolicy } from '../kernel/law.js';
import type { LineTable } from '../kernel/line.js';
import type { MandateTable } from '../kernel/mandate.js';
import type { DeadlineRule } from '../kernel/task.js';

/** Where an item of policy comes from, and whether a source confirms it (domain reference, `[unconfirmed]`). */
export interface Basis {
  readonly article: string;
  readonly confirmed: boolean;
}

/** One instrument of an axis: its weight, how long a result holds, and its point table, if it has one. */
export interface Instrument {
  readonly code: string;
  readonly axis: 'performance' | 'potential';
  readonly weight: number;
  readonly name: { readonly id: string; readonly en: string };
  /** A result is valid this many whole years from its date; null: it does not expire. */
  readonly validYears: number | null;
  /** Point table for categories, in hundredths; null: the score itself is recorded. */
  readonly points: { readonly [category: string]: number } | null;
  readonly basis: Basis;
}

export type Level = 'low' | 'middle' | 'high';

/**
 * One version of a government's policy. Its SHA-256 over canonical JSON names it everywhere. Scores and
 * thresholds are integer hundredths (80.00 is 8000), weights are integers that need not sum to 100.
 */
export interface PolicyVersion extends KernelPolicy {
  readonly format: 1;
  readonly name: string;
  readonly basis: Basis;
  readonly instruments: readonly Instrument[];
  /** Half-open: at least `high` is high, at least `middle` is middle, less is low (both axes). */
  readonly thresholds: { readonly high: number; readonly middle: number; readonly basis: Basis };
  /** Weights of the two axes in the talent score that ranks candidates. */
  readonly rank: { readonly performance: number; readonly potential: number; readonly basis: Basis };
  readonly population: {
    /** Position levels that are selected, for active PNS. */
    readonly levels: readonly string[];
    readonly basis: Basis;
  };
  readonly eligibility: {
    readonly ageMax: number;
    readonly fieldExperienceYearsMin: number;
    readonly levelYearsMin: number;
    readonly educationMin: string;
    readonly disciplineLookBackYears: number;
    readonly basis: Basis;
  };
  /** Quorum is met when present × denominator ≥ members × numerator. */
  readonly quorum: {
    readonly numerator: number;
    readonly denominator: number;
    readonly membersMin: number;
    readonly basis: Basis;
  };
  /** How an average becomes a whole hundredth; levels are decided on the exact average, before rounding. */
  readonly rounding: { readonly mode: 'down' | 'halfUp'; readonly basis: Basis };
  readonly succession: {
    readonly boxes: readonly number[];
    readonly shortlistSize: number;
    readonly basis: Basis;
  };
  /** What is asked before somebody is chosen and appointed; a policy without it asks both. */
  readonly gates?: {
    /** BKN's recorded approval to fill posts by talent management. */
    readonly talentManagementApproval: boolean;
    /** No open legal window, or the Minister's approval for it. */
    readonly legalWindow: boolean;
    readonly basis: Basis;
  };
  /** What a move asks of Plt, Plh, Penjabat and delegates; the law's own where a policy is silent. */
  readonly mandates?: { readonly moves: MandateTable; readonly basis: Basis };
  /** To whom tasks go on while nobody can act on them; the law's own order where a policy is silent. */
  readonly owners?: { readonly line: LineTable; readonly basis: Basis };
  readonly deadlines: { readonly [taskKind: string]: DeadlineRule };
  readonly deadlinesBasis: Basis;
  readonly calendarBasis: Basis;
}
