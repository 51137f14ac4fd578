import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { LastingWork } from '../../libs/platform/lasting-work.js';
import { traceOf } from '../../libs/platform/logger.js';
import { DATA_SOURCE, LOG, TEMPORAL_CLIENT } from '../../libs/platform/tokens.js';
import { findArtifact } from '../../libs/record/artifacts.js';
import { loadBuild } from '../../libs/record/build.js';
import { countOf } from '../../libs/runs/build-runs.js';
import { deploymentState } from '../../libs/runs/deployment.js';
import { WorkerHost } from './worker-host.js';

/** How often it is asked which builds still have open runs. */
const LOOK_MS = 10_000;
/** Workflows of an older build that are kept in memory: it has them only until they are moved. */
const CACHED_MAX = 500;

interface Hosted {
  readonly worker: Worker;
  readonly ended: Promise<void>;
}

/**
 * Hosts the builds of before for as long as a run is left with them, each by its bundle in the record: a case that is
 * not moved yet, or cannot be, goes on where it began.
 */
@Injectable()
export class OlderBuildsService implements BeforeApplicationShutdown {
  private readonly hosted = new Map<string, Hosted>();
  private readonly hosting: LastingWork;
  private readonly own = loadBuild().hash;

  constructor(
    @Inject(WorkerHost) private readonly host: WorkerHost,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {
    const failed = (error: unknown) => log.warn(traceOf(error), 'older builds were not looked for');
    this.hosting = new LastingWork(() => this.look(), failed, LOOK_MS);
  }

  start(): void {
    this.hosting.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.hosting.stop();
    await Promise.all([...this.hosted.keys()].map((build) => this.letGo(build)));
  }

  private async look(): Promise<void> {
    const { builds } = await deploymentState(this.client);
    for (const build of builds.filter((one) => one !== this.own)) {
      const open = await countOf(this.client, build);
      if (open > 0 && !this.hosted.has(build)) await this.take(build, open);
      if (open === 0) await this.letGo(build);
    }
  }

  private async take(build: string, open: number): Promise<void> {
    const bundle = await inScope(this.dataSource, { person: null, governments: [] }, (sql) =>
      findArtifact(sql, 'bundle', build),
    );
    if (!bundle) return this.log.error({ build, open }, 'the bundle of a build with open runs is not stored');
    const workflowBundle = { code: bundle.toString() };
    const worker = await this.host.worker({ hash: build, workflowBundle, cachedMax: CACHED_MAX });
    const ended = worker.run().catch((error: unknown) => this.stopped(build, error));
    this.hosted.set(build, { worker, ended });
    this.log.info({ build, open }, 'an older build is hosted for its open runs');
  }

  private stopped(build: string, error: unknown): void {
    this.hosted.delete(build);
    this.log.error({ build, ...traceOf(error) }, 'the worker of an older build stopped');
  }

  private async letGo(build: string): Promise<void> {
    const hosted = this.hosted.get(build);
    if (!hosted) return;
    this.hosted.delete(build);
    if (hosted.worker.getState() === 'RUNNING') hosted.worker.shutdown();
    await hosted.ended;
  }
}
