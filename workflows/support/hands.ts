import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  proxySinks,
  type Sinks,
} from '@temporalio/workflow';
import type {
  ActMessage,
  Errands,
  RecordInput,
  SealedAct,
  StreamActivities,
} from '../../libs/contracts/messages/stream.contract.js';

/** What no further attempt can change. */
const FINAL = ['RecordBroken', 'TextMissing', 'CitedMissing'];

/**
 * Near: in the worker that holds the workflow, within the workflow task, which is half the events and half the time.
 * Tried for a moment only, because whoever waits here holds the task and its place among the worker's tasks.
 */
const near = proxyLocalActivities<StreamActivities>({
  startToCloseTimeout: '4s',
  scheduleToCloseTimeout: '6s',
  localRetryThreshold: '10s',
  retry: {
    initialInterval: '50ms',
    backoffCoefficient: 2,
    maximumAttempts: 5,
    nonRetryableErrorTypes: FINAL,
  },
});

/**
 * Far: an activity that the server has made, again and again for as long as the stream lives. A database that is away
 * for an hour costs the history no further event. The timeout is short because the server notices a killed worker
 * only when it has passed.
 */
const far = proxyActivities<StreamActivities>({
  startToCloseTimeout: '4s',
  retry: {
    initialInterval: '100ms',
    backoffCoefficient: 2,
    maximumInterval: '5s',
    nonRetryableErrorTypes: FINAL,
  },
});

/** Near, and far once that has failed a few times; what is final is final near as far. */
const nearThenFar =
  <Asked extends unknown[], Answer>(
    here: (...asked: Asked) => Promise<Answer>,
    there: (...asked: Asked) => Promise<Answer>,
  ) =>
  (...asked: Asked): Promise<Answer> =>
    here(...asked).catch((error: unknown) => {
      if (isFinal(error) || isCancellation(error)) throw error;
      return there(...asked);
    });

function isFinal(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  return cause instanceof ApplicationFailure && FINAL.includes(cause.type ?? '');
}

/** Reads: quick, harmless to repeat. */
export const reads = {
  fold: nearThenFar(near.fold, far.fold),
  findPolicy: nearThenFar(near.findPolicy, far.findPolicy),
  readCited: nearThenFar(near.readCited, far.readCited),
  readFacts: nearThenFar(near.readFacts, far.readFacts),
};

/**
 * Writes: idempotent, because the record answers what it holds. The row may stand in the record before Temporal knows
 * of the act; whoever asks next is answered with it, and the waker wakes a stream that owes something by it.
 */
export const writes = { record: nearThenFar(near.record, far.record) };

/** Outside: other streams may be slow or closed for a while; progress is told by heartbeats. */
export const outside = proxyActivities<StreamActivities>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** The same for errands: they may read a large file, and are asked for by the procedure's table. */
export const errands = proxyActivities<Errands>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** What an auditor's replay listens to; the worker that serves people hears nothing of it. */
interface Audit extends Sinks {
  audit: {
    recording(input: RecordInput): void;
    answered(message: ActMessage, act: SealedAct): void;
  };
}
export const { audit } = proxySinks<Audit>();
