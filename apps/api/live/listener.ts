import { Client } from 'pg';
import type { Logger } from 'pino';
import { LastingWork } from '../../../libs/platform/lasting-work.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { LOG_CHANNEL } from '../../../libs/record/sequencer.js';

/** How long after a lost connection the next one is tried, in milliseconds. */
const RECONNECT_MS = 1000;

/**
 * The one connection of this process that hears when the log has grown. Each time it listens anew it says so too,
 * because whatever was announced in between nobody heard.
 */
export class LogListener {
  private readonly listening: LastingWork;

  /** @param heard called for every announcement, and whenever one may have been missed */
  constructor(
    private readonly databaseUrl: string,
    log: Logger,
    private readonly heard: () => void,
  ) {
    const failed = (error: unknown) => log.warn(traceOf(error), 'not listening to the log');
    this.listening = new LastingWork((stopping) => this.listen(stopping), failed, RECONNECT_MS);
  }

  /** Begins to listen and goes on until it is stopped; asking twice changes nothing. */
  start(): void {
    this.listening.start();
  }

  stop(): Promise<void> {
    return this.listening.stop();
  }

  private async listen(stopping: AbortSignal): Promise<void> {
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
      await Promise.race([lost, aborted(stopping)]);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
