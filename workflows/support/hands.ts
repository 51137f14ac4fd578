import { proxyActivities, proxyLocalActivities, proxySinks, type Sinks } from '@temporalio/workflow';
import type {
  ActMessage,
  Errands,
  RecordInput,
  SealedAct,
  StreamActivities,
} from '../../libs/contracts/messages/stream.contract.js';

/** Reads: quick, harmless to repeat, without a task of their own. */
export const reads = proxyLocalActivities<StreamActivities>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '5s' },
});

/**
 * Writes: idempotent and patient, tried for as long as the stream lives. The timeout is short because the
 * server notices a killed worker only when it has passed.
 */
export const writes = proxyActivities<StreamActivities>({
  startToCloseTimeout: '4s',
  retry: {
    initialInterval: '100ms',
    backoffCoefficient: 2,
    maximumInterval: '5s',
    nonRetryableErrorTypes: ['RecordBroken'],
  },
});

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
