import { tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { buildsOf } from './bundle-spans.js';
import type { History, HistoryEvent } from './decoded.js';
import type { Recorded } from './recorded.js';

const { EventType } = proto.temporal.api.enums.v1;

/** How a run can end, by the event that ends it. */
const ENDED = {
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED]: 'completed',
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW]: 'continuedAsNew',
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED]: 'failed',
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT]: 'timedOut',
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED]: 'canceled',
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED]: 'terminated',
} as const;
type RunEnd = (typeof ENDED)[keyof typeof ENDED];

/** What the history of an ended run says of the run as a whole. */
export interface RunFacts {
  readonly ended: RunEnd;
  readonly firstEvent: number;
  readonly lastEvent: number;
  /** Instant, UTC. */
  readonly closedAt: string;
  /** Hashes of the workflow bundles that completed its tasks, and of the laws that decided in it, sorted. */
  readonly bundles: readonly string[];
  readonly laws: readonly string[];
}

/** How the run of a history has ended; undefined while it runs. */
function endOf({ events }: History): RunEnd | undefined {
  const type = Number(events?.at(-1)?.eventType);
  return ENDED[type as keyof typeof ENDED];
}

/** When the run of a history has ended, an instant in UTC; null while it runs. */
export function endedAt(history: History): string | null {
  const last = history.events?.at(-1);
  return last && endOf(history) ? instantOf(last) : null;
}

/**
 * @param recorded with what its replay asked the record, see `asked.ts`
 * @throws Error for a run that has not ended
 */
export function runFacts(history: History, { records }: Recorded): RunFacts {
  const ended = endOf(history);
  const [first, last] = [history.events?.at(0), history.events?.at(-1)];
  if (!ended || !first || !last) throw new Error('the run has not ended');
  const laws = [...new Set(records.flatMap(({ input }) => input?.law ?? []))].sort();
  return {
    ended,
    firstEvent: Number(first.eventId),
    lastEvent: Number(last.eventId),
    closedAt: instantOf(last),
    bundles: buildsOf(history),
    laws,
  };
}

const instantOf = ({ eventTime }: HistoryEvent): string =>
  new Date(tsToMs(eventTime ?? undefined)).toISOString();
