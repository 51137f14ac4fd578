import { Client } from 'pg';
import { LOG_CHANNEL } from '../../../libs/record/sequencer.js';
import { setTimeout as pause } from 'node:timers/promises';
import { traceOf } from '../../../libs/platform/logger.js';
import type { Logger } from 'pino';

/** How long after a lost connection the next one is tried, in milliseconds. */
const RECONNECT_MS = 1000;

/**
 * The one connection of this process that hears when the log has grown. Each time it listens anew it says so too,
 * because whatever was announced in between nobody heard.
 */
export class LogListener {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  /** @param heard called for every announcement, and whenever one may have been missed */
  constructor(
    private readonly databaseUrl: string,
    private readonly log: Logger,
    private readonly heard: () => void,
  ) {}

  /** Begins to listen and goes on until it is stopped; asking twice changes nothing. */
  start(): void {
    this.running ??= this.keepListening();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepListening(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.listen().catch((error: unknown) =>
        this.log.warn(traceOf(error), 'not listening to the log'),
      );
      await pause(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'isen-mulang-live',
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', () => this.heard());
    const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
    try {
      await client.connect();
      await client.query(`listen ${LOG_CHANNEL}`);
      this.heard();
      await Promise.race([lost, this.stopped()]);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private stopped(): Promise<void> {
    const { signal } = this.stopping;
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }
}
