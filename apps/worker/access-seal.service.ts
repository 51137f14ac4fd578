import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { sealAccess, trimAccess } from '../../libs/persistence/access/access-batch.store.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { isAlone } from '../../libs/persistence/sql/advisory-locks.js';
import { inScope, type Sql } from '../../libs/persistence/sql/scope.js';
import { LastingWork } from '../../libs/platform/lasting-work.js';
import { traceOf } from '../../libs/platform/logger.js';
import { LOG, SETTINGS } from '../../libs/platform/tokens.js';
import type { WorkerSettings } from './worker-settings.js';

/** Between two batches, in milliseconds. */
const REST_MS = 60_000;

/** Seals the access log in batches, and lets go of what is older than it needs to be. */
@Injectable()
export class AccessSealService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sealing: LastingWork;

  constructor(
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    const failed = (error: unknown) => log.warn(traceOf(error), 'the access log could not be sealed');
    this.sealing = new LastingWork(() => this.seal(), failed, REST_MS);
  }

  onApplicationBootstrap(): void {
    this.sealing.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.sealing.stop();
  }

  /** A connection for as long as it takes: once a minute is too seldom to hold one. */
  private async seal(): Promise<void> {
    const source = await openDataSource(this.settings.sequencerUrl, 1);
    try {
      await inScope(source, { person: null, governments: [] }, (sql) => this.sealOnce(sql));
    } finally {
      await source.destroy();
    }
  }

  private async sealOnce(sql: Sql): Promise<void> {
    if (!(await isAlone(sql, 'accessSeal'))) return;
    await sealAccess(sql);
    const gone = await trimAccess(sql, this.settings.accessLogDays);
    if (gone > 0) this.log.info({ entries: gone }, 'old entries of the access log are gone');
  }
}
