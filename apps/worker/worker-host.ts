import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { DeliveryActivities } from '../../activities/delivery/delivery.activities.js';
import { StreamRecordActivities } from '../../activities/record/stream.activities.js';
import { TASK_QUEUE, type StreamActivities } from '../../libs/contracts/messages/stream.contract.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { SETTINGS } from '../../libs/platform/tokens.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { StreamCodec } from '../../libs/record/stream-codec.js';
import { deploymentOf } from '../../libs/runs/deployment.js';
import type { WorkerSettings } from './worker-settings.js';

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
      maxCachedWorkflows: cachedMax,
      shutdownGraceTime: '5s',
      shutdownForceTime: '7s',
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.connection)?.close();
  }

  private hands(): StreamActivities {
    const { fold, findPolicy, readCited, record } = this.records;
    return { fold, findPolicy, readCited, record, deliver: this.deliveries.deliver };
  }
}

/** The audit sink speaks only to an auditor's replay. */
const silent = { fn: () => undefined, callDuringReplay: false };
