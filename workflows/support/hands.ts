import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  proxySinks,
  type Sinks,
} from '@temporalio/workflow';
import {
  SIGNATURE_MISSING,
  type ActMessage,
  type Errands,
  type RecordInput,
  type SealedAct,
  type StreamActivities,
} from '../../libs/contracts/messages/stream.contract.js';
import { isForeign } from '../../libs/domain/kernel/foreign.js';

/** What no further attempt can change. */
const FINAL = ['RecordBroken', 'TextMissing', 'CitedMissing', 'SettlementFalse', SIGNATURE_MISSING];

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

/** How often an answer that is not ours is asked for anew. */
const ASKED_MAX = 10;

/**
 * Whoever reaches the server can answer an activity in its worker's place; such an answer is none, and the activity is
 * asked for again.
 * @throws Error, and so stops the stream where everybody sees it, when there is no end of them
 */
const untilOurs =
  <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
  async (...asked: Asked): Promise<Answer> => {
    for (let times = 0; times < ASKED_MAX; times++) {
      const answer = await ask(...asked);
      if (!isForeign(answer)) return answer;
    }
    throw new Error('an activity is answered by others again and again');
  };

/** Near, and far once that has failed a few times; what is final is final near as far. */
const nearThenFar =
  <Asked extends unknown[], Answer>(
    here: (...asked: Asked) => Promise<Answer>,
    there: (...asked: Asked) => Promise<Answer>,
  ) =>
  (...asked: Asked): Promise<Answer> =>
    here(...asked).then(
      (answer) => (isForeign(answer) ? untilOurs(there)(...asked) : answer),
      (error: unknown) => {
        if (isFinal(error) || isCancellation(error)) throw error;
        return untilOurs(there)(...asked);
      },
    );

/** What an activity itself said, if that is why it failed. */
export function causeOf(error: unknown): ApplicationFailure | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  return cause instanceof ApplicationFailure ? cause : undefined;
}

const isFinal = (error: unknown): boolean => FINAL.includes(causeOf(error)?.type ?? '');

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
const beyond = proxyActivities<StreamActivities>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});
export const outside = { deliver: untilOurs(beyond.deliver) };

/** The same for errands: they may read a large file, and are asked for by the procedure's table. */
const errands = proxyActivities<Errands>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** Has an errand run, by its name in the table. */
export const errand = (name: string): Errands[string] => untilOurs(errands[name]!);

/** What an auditor's replay listens to; the worker that serves people hears nothing of it. */
interface Audit extends Sinks {
  audit: {
    recording(input: RecordInput): void;
    answered(message: ActMessage, act: SealedAct): void;
  };
}
export const { audit } = proxySinks<Audit>();
