import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { DeliveryActivities } from '../../activities/delivery/delivery.activities.js';
import { StreamRecordActivities } from '../../activities/record/stream.activities.js';
import { TASK_QUEUE, type StreamActivities } from '../../libs/contracts/messages/stream.contract.js';
import { traceOf } from '../../libs/platform/logger.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { LOG, SETTINGS } from '../../libs/platform/tokens.js';
import { loadBuild } from '../../libs/record/build.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { LiveCodec } from '../../libs/record/live-codec.js';
import { cachedWorkflowsMax } from './cache-size.js';
import { ActivityWatch } from './metrics/activity-watch.js';
import { requestInterceptors } from './metrics/request-interceptors.js';
import { ownArguments } from './own-arguments.js';
import type { WorkerSettings } from './worker-settings.js';

/** How long the server may take to answer whether it is there, in milliseconds. */
const ANSWER_MS = 1500;

/** Hosts the Temporal worker: the one place where procedure meets hands. */
@Injectable()
export class TemporalWorkerService implements BeforeApplicationShutdown {
  private connection?: NativeConnection;
  private worker?: Worker;
  private running?: Promise<void>;

  constructor(
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(StreamRecordActivities) private readonly records: StreamRecordActivities,
    @Inject(DeliveryActivities) private readonly deliveries: DeliveryActivities,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Starts polling; the caller has stored what the events to come will name. */
  async start(): Promise<void> {
    this.connection = await NativeConnection.connect({ address: this.settings.temporalAddress });
    this.worker = await this.createWorker(this.connection);
    this.running = this.worker.run();
    // A worker that stops by itself must end the process, or nobody would notice that nothing moves.
    this.running.catch((error: unknown) => {
      this.log.fatal(traceOf(error), 'the worker stopped');
      process.exit(1);
    });
    this.log.info({}, 'worker is polling');
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
    await this.connection?.close();
  }

  /** Whether the worker takes work, and the server that it polls answers on the very connection. */
  async polls(): Promise<boolean> {
    if (this.worker?.getState() !== 'RUNNING' || !this.connection) return false;
    const { workflowService } = this.connection;
    const asked = this.connection.withDeadline(Date.now() + ANSWER_MS, () =>
      workflowService.getSystemInfo({}),
    );
    return asked.then(
      () => true,
      () => false,
    );
  }

  private createWorker(connection: NativeConnection): Promise<Worker> {
    const build = loadBuild();
    return Worker.create({
      connection,
      namespace: this.settings.temporalNamespace,
      taskQueue: TASK_QUEUE,
      identity: `worker-${process.pid}`,
      buildId: build.hash,
      workflowBundle: { codePath: build.bundleFile },
      activities: this.hands(),
      dataConverter: dataConverterWith(new LiveCodec(this.keys, false)),
      sinks: { audit: { recording: silent, answered: silent } },
      interceptors: {
        activity: [
          () => ({ inbound: ownArguments }),
          ...requestInterceptors(),
          (context) => ({ inbound: new ActivityWatch(context, this.log) }),
        ],
      },
      maxCachedWorkflows: cachedWorkflowsMax(),
      shutdownGraceTime: '5s',
      shutdownForceTime: '7s',
    });
  }

  private hands(): StreamActivities {
    const { fold, findPolicy, readCited, record } = this.records;
    return { fold, findPolicy, readCited, record, deliver: this.deliveries.deliver };
  }
}

/** The audit sink speaks only to an auditor's replay. */
const silent = { fn: () => undefined, callDuringReplay: false };
