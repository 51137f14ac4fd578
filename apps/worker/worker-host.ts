import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Logger } from 'pino';
import { DeliveryActivities } from '../../activities/delivery/delivery.activities.js';
import { ImportActivities } from '../../activities/import/import.activities.js';
import { StreamRecordActivities } from '../../activities/record/stream.activities.js';
import { TASK_QUEUE } from '../../libs/contracts/messages/stream.contract.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { LOG, SETTINGS } from '../../libs/platform/tokens.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { StreamCodec } from '../../libs/record/stream-codec.js';
import { deploymentOf } from '../../libs/runs/deployment.js';
import { ActivityWatch } from './metrics/activity-watch.js';
import { requestInterceptors } from './metrics/request-interceptors.js';
import type { WorkerSettings } from './worker-settings.js';

/** How long the server may take to answer whether it is there, in milliseconds. */
const ANSWER_MS = 1500;

/** A build whose workflows are hosted: the hash of its bundle, and the bundle. */
export interface HostedBuild {
  readonly hash: string;
  readonly workflowBundle: WorkflowBundleOption;
  /** Workflows that are kept in memory. */
  readonly cachedMax: number;
}

/** Makes Temporal workers for one build or another: the one place where procedure meets hands. */
@Injectable()
export class WorkerHost implements OnApplicationShutdown {
  private connection?: Promise<NativeConnection>;

  constructor(
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(StreamRecordActivities) private readonly records: StreamRecordActivities,
    @Inject(DeliveryActivities) private readonly deliveries: DeliveryActivities,
    @Inject(ImportActivities) private readonly imports: ImportActivities,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** A worker that does not poll yet; whoever runs it shuts it down before the application ends. */
  async worker({ hash, workflowBundle, cachedMax }: HostedBuild): Promise<Worker> {
    this.connection ??= NativeConnection.connect({ address: this.settings.temporalAddress });
    return Worker.create({
      connection: await this.connection,
      namespace: this.settings.temporalNamespace,
      taskQueue: TASK_QUEUE,
      identity: `worker-${process.pid}`,
      workerDeploymentOptions: deploymentOf(hash),
      workflowBundle,
      activities: this.hands(),
      dataConverter: dataConverterWith(new StreamCodec(this.keys)),
      sinks: { audit: { recording: silent, answered: silent } },
      interceptors: {
        activity: [
          ...requestInterceptors(),
          (context) => ({ inbound: new ActivityWatch(context, this.log) }),
        ],
      },
      maxCachedWorkflows: cachedMax,
      shutdownGraceTime: '5s',
      shutdownForceTime: '7s',
    });
  }

  /** Whether the server answers on the very connection that the workers poll. */
  async isAnswered(): Promise<boolean> {
    const connection = await this.connection;
    if (!connection) return false;
    const { workflowService } = connection;
    const asked = connection.withDeadline(Date.now() + ANSWER_MS, () => workflowService.getSystemInfo({}));
    return asked.then(
      () => true,
      () => false,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.connection)?.close();
  }

  private hands() {
    const { fold, findPolicy, readCited, readFacts, record } = this.records;
    const { deliver } = this.deliveries;
    return { fold, findPolicy, readCited, readFacts, record, deliver, ...this.imports.errands };
  }
}

/** The audit sink speaks only to an auditor's replay. */
const silent = { fn: () => undefined, callDuringReplay: false };
