import { keyOf, type RecordSide } from '../../libs/runs/record-side.js';
import type { TemporalSide } from './temporal-side.js';

/** How record and Temporal can disagree about a stream, in words for the operator. */
export const DISAGREEMENTS = {
  withoutWorkflow: 'the record has acts to come, and no workflow runs',
  recordAhead: 'the record holds acts that the workflow does not know',
  temporalAhead: 'the workflow knows acts that the record does not hold',
  closedButRunning: 'the record says it is closed, and a workflow runs',
  adoptsNothing: 'the workflow was asked to adopt a decision that the record does not hold',
  endedUnknown: 'it was opened and has ended in Temporal, and the record does not know it',
  unreadable: 'a workflow runs whose payloads no key of the record opens',
} as const;
export type Kind = keyof typeof DISAGREEMENTS;

/** One stream of which record and Temporal don't say the same. */
export interface Disagreement {
  readonly stream: string;
  readonly kind: Kind;
  readonly record: RecordSide | null;
  /** Number of the last act that the record holds, 0 before the first. */
  readonly sealed: number;
  /** Number of the last act that the latest workflow knows; null where there is none, or none that can be read. */
  readonly reached: number | null;
  /** When its latest workflow ended, an instant; null where none has. */
  readonly endedAt: string | null;
  /** Acts that only the workflow knows: they were answered, and are lost. */
  readonly lost: readonly { readonly seq: number; readonly move: string; readonly at: string }[];
}

/**
 * Holds what both say of one stream against each other.
 * @param record null when the record does not know the stream
 * @param hashes of the acts that the record holds, at least of those the workflow names, by `stream seq`
 */
export function disagreementOf(
  stream: string,
  record: RecordSide | null,
  temporal: TemporalSide,
  hashes: ReadonlyMap<string, string>,
): Disagreement | null {
  const kind = kindOf(stream, record, temporal, hashes);
  if (!kind) return null;
  const reach = 'reach' in temporal ? temporal.reach : null;
  const lost = [...(reach?.acts.values() ?? [])].filter(
    ({ seq, hash }) => hashes.get(keyOf({ stream, seq })) !== hash,
  );
  const told = lost.map(({ seq, move, at }) => ({ seq, move, at })).sort((one, other) => one.seq - other.seq);
  const endedAt = 'at' in temporal ? temporal.at : null;
  return { stream, kind, record, sealed: record?.seq ?? 0, reached: reach?.seq ?? null, endedAt, lost: told };
}

function kindOf(
  stream: string,
  record: RecordSide | null,
  temporal: TemporalSide,
  hashes: ReadonlyMap<string, string>,
): Kind | null {
  if (temporal.kind === 'unreadable') return 'unreadable';
  if (temporal.kind !== 'running') {
    if (record) return record.isLive ? 'withoutWorkflow' : null;
    return hasActed(temporal) ? 'endedUnknown' : null;
  }
  const { seq, hash, adopting } = temporal.reach;
  if (seq > 0 && hashes.get(keyOf({ stream, seq })) !== hash) return 'temporalAhead';
  if (adopting.some((place) => !hashes.has(keyOf(place)))) return 'adoptsNothing';
  if (record && !record.isLive) return 'closedButRunning';
  return record && seq < record.seq ? 'recordAhead' : null;
}

/** What cannot be read has acted: a key is gone only where the record was set back. */
const hasActed = (temporal: TemporalSide): boolean =>
  temporal.kind === 'endedUnreadable' || ('reach' in temporal && temporal.reach.seq > 0);
