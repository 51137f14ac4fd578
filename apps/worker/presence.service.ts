import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { BEAT_SECONDS, SAY_POLLING } from '../../libs/persistence/health/presence.view.js';
import { LastingWork, rest } from '../../libs/platform/lasting-work.js';
import { traceOf } from '../../libs/platform/logger.js';
import { LOG, SETTINGS } from '../../libs/platform/tokens.js';
import { TemporalWorkerService } from './temporal-worker.service.js';
import type { WorkerSettings } from './worker-settings.js';

/** Says, where everybody else sees it, that this worker polls; who hears nothing for a while knows that it does not. */
@Injectable()
export class PresenceService implements OnApplicationShutdown {
  private readonly saying: LastingWork;
  private heard: () => void = () => undefined;
  private readonly said = new Promise<void>((resolve) => (this.heard = resolve));

  constructor(
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(TemporalWorkerService) private readonly worker: TemporalWorkerService,
    @Inject(LOG) log: Logger,
  ) {
    const failed = (error: unknown) => log.warn(traceOf(error), 'could not say that the worker polls');
    this.saying = new LastingWork((stopping) => this.sayOn(stopping), failed, BEAT_SECONDS * 1000);
  }

  /** Begins, once the worker polls, and waits until it has been said for the first time. */
  begin(): Promise<void> {
    this.saying.start();
    return this.said;
  }

  onApplicationShutdown(): Promise<void> {
    return this.saying.stop();
  }

  private async sayOn(stopping: AbortSignal): Promise<void> {
    const client = new Client({ connectionString: this.settings.databaseUrl, connectionTimeoutMillis: 3000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      while (!stopping.aborted) {
        if (await this.worker.polls()) await client.query(SAY_POLLING);
        this.heard();
        await rest(BEAT_SECONDS * 1000, stopping);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
