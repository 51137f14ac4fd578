import type { Sentence } from '../../domain/kernel/refusal.js';

/**
 * How a new law can part from what is sealed: another outcome; refused by another rule; other events, deliveries or
 * claims; no decision at all; another state although nothing else differs; a fact that nobody asked for then, without
 * which the decision cannot be known.
 */
export type FindingClass = 'outcome' | 'rule' | 'effect' | 'undecided' | 'state' | 'fact' | 'policy';

/** One thing about which the new law does not say what is sealed. */
export interface Finding {
  /** By which it can be accepted: `<stream>#<number of the act>`, or the policy and where in it. */
  readonly name: string;
  readonly class: FindingClass;
  /** Move and instant of the act; empty for a policy. */
  readonly about: string;
  /** For whoever answers for the cases. Values about people never stand here. */
  readonly words: Sentence;
}

/** What the gate found. */
export interface GateReport {
  /** Acts that were decided again under the new law, and the streams that they belong to. */
  readonly acts: number;
  readonly streams: number;
  /** Streams whose states have another form, as the law says: no difference. */
  readonly formChanged: number;
  readonly findings: readonly Finding[];
}

/** A fact that was not asked then is told and holds nothing up: what would have been decided nobody knows. */
export const isBlocking = (finding: Finding, accepted: ReadonlySet<string>): boolean =>
  finding.class !== 'fact' && !accepted.has(finding.name);
