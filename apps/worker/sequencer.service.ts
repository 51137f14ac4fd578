import { announce, appendCommitted, BATCH, SEQUENCER_LOCK } from '../../libs/record/sequencer.js';
import { Client } from 'pg';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { LOG, SETTINGS } from '../../libs/platform/tokens.js';
import { traceOf } from '../../libs/platform/logger.js';
import type { Logger } from 'pino';
import type { WorkerSettings } from './worker-settings.js';

/** How long the log rests between looks, in milliseconds, and how long after a lost connection. */
const REST_MS = 40;
const RECONNECT_MS = 1000;

/** Gives committed events their positions; only one process in the installation does so at a time. */
@Injectable()
export class SequencerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.keepRunning();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.sequence().catch((error: unknown) => this.log.warn(traceOf(error), 'sequencer interrupted'));
      await this.rest(RECONNECT_MS);
    }
  }

  private async sequence(): Promise<void> {
    const client = new Client({
      connectionString: this.settings.sequencerUrl,
      application_name: 'isen-mulang-sequencer',
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await this.takeTurns(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async takeTurns(client: Client): Promise<void> {
    let mine = false;
    while (!this.stopping.signal.aborted) {
      mine ||= await tryLock(client);
      const appended = mine ? await appendCommitted(client) : 0;
      if (appended > 0) await announce(client);
      // Under load a rest gathers what is committed meanwhile into one append.
      if (appended < BATCH) await this.rest(mine ? REST_MS : RECONNECT_MS);
    }
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    SEQUENCER_LOCK,
  ]);
  return rows[0]?.got ?? false;
}
