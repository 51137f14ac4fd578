import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { traceOf } from '../../libs/platform/logger.js';
import { LOG, TEMPORAL_CLIENT } from '../../libs/platform/tokens.js';
import { loadBuild } from '../../libs/record/build.js';
import { countOfOthers } from '../../libs/runs/build-runs.js';
import { deploymentState, makeCurrent } from '../../libs/runs/deployment.js';
import { cachedWorkflowsMax } from './cache-size.js';
import { WorkerHost } from './worker-host.js';

/** Polls for the build that this process belongs to. */
@Injectable()
export class TemporalWorkerService implements BeforeApplicationShutdown {
  private worker?: Worker;
  private running?: Promise<void>;
  private current = false;

  constructor(
    @Inject(WorkerHost) private readonly host: WorkerHost,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Starts polling; the caller has stored what the events to come will name. */
  async start(): Promise<void> {
    const { hash, bundleFile } = loadBuild();
    const workflowBundle = { codePath: bundleFile };
    this.worker = await this.host.worker({ hash, workflowBundle, cachedMax: cachedWorkflowsMax() });
    this.running = this.worker.run();
    // A worker that stops by itself must end the process, or nobody would notice that nothing moves.
    this.running.catch((error: unknown) => {
      this.log.fatal(traceOf(error), 'the worker stopped');
      process.exit(1);
    });
    this.current = await this.becomeCurrent(hash);
    if (this.current) this.log.info({}, 'worker is polling');
    else
      this.log.warn({ build: hash }, 'open cases run under another build: npm run upgrade moves them here');
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  /** Whether the worker takes work, and the server that it polls answers on the very connection. */
  async polls(): Promise<boolean> {
    return this.worker?.getState() === 'RUNNING' && (await this.host.isAnswered());
  }

  /** Whether new runs were given to this build when it had started; if not, nobody has upgraded to it yet. */
  get isCurrent(): boolean {
    return this.current;
  }

  /**
   * A build takes over by itself only what nobody else has begun: where open runs belong to another build, which may
   * be the newer one, that is for the upgrade to decide.
   */
  private async becomeCurrent(build: string): Promise<boolean> {
    const { current } = await deploymentState(this.client);
    if (current === build) return true;
    if ((await countOfOthers(this.client, build)) > 0) return false;
    await makeCurrent(this.client, build);
    return true;
  }
}
