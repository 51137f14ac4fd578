import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { LOCKS } from '../../libs/persistence/sql/advisory-locks.js';
import { LastingWork, rest } from '../../libs/platform/lasting-work.js';
import { traceOf } from '../../libs/platform/logger.js';
import { LOG, SETTINGS } from '../../libs/platform/tokens.js';
import { announce, appendCommitted, BATCH } from '../../libs/record/sequencer.js';
import type { WorkerSettings } from './worker-settings.js';

/** How long the log rests between looks, in milliseconds, and how long after a lost connection. */
const REST_MS = 40;
const RECONNECT_MS = 1000;

/** Gives committed events their positions; only one process in the installation does so at a time. */
@Injectable()
export class SequencerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sequencing: LastingWork;

  constructor(
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(LOG) log: Logger,
  ) {
    const failed = (error: unknown) => log.warn(traceOf(error), 'sequencer interrupted');
    this.sequencing = new LastingWork((stopping) => this.sequence(stopping), failed, RECONNECT_MS);
  }

  onApplicationBootstrap(): void {
    this.sequencing.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.sequencing.stop();
  }

  private async sequence(stopping: AbortSignal): Promise<void> {
    const client = new Client({
      connectionString: this.settings.sequencerUrl,
      application_name: 'isen-mulang-sequencer',
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await takeTurns(client, stopping);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function takeTurns(client: Client, stopping: AbortSignal): Promise<void> {
  let mine = false;
  while (!stopping.aborted) {
    mine ||= await tryLock(client);
    const appended = mine ? await appendCommitted(client) : 0;
    if (appended > 0) await announce(client);
    // Under load a rest gathers what is committed meanwhile into one append.
    if (appended < BATCH) await rest(mine ? REST_MS : RECONNECT_MS, stopping);
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    LOCKS.sequencer,
  ]);
  return rows[0]?.got ?? false;
}
