import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { insertAccess, type AccessEntry } from '../../../libs/persistence/access/access.store.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { DATA_SOURCE, LOG } from '../../../libs/platform/tokens.js';
import { mayRepeat, Repeats } from './repeats.js';

/** How long entries wait for company, in milliseconds: one statement writes them all. */
const GATHER_MS = 50;

/** How long requests that are alike are summed, in milliseconds. */
const SUM_MS = 60_000;

/**
 * Writes down every request of a declared route, beside its answer: nobody waits for it. What strangers do costs no
 * statement for each request, so that they cannot fill the table.
 */
@Injectable()
export class AccessLog {
  private noted: AccessEntry[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private readonly repeats = new Repeats();
  private summing: NodeJS.Timeout | undefined;
  private readonly pending = new Set<Promise<void>>();

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  note(request: Omit<AccessEntry, 'count'>): void {
    const entry = { ...request, count: 1 };
    const isRepeating = mayRepeat(entry);
    if (isRepeating) this.summing ??= setTimeout(() => this.sum(), SUM_MS);
    const written = isRepeating ? this.repeats.add(entry) : entry;
    if (written) this.gather([written]);
  }

  /** Waits until everything noted so far is written. */
  async flush(): Promise<void> {
    this.sum();
    this.begin();
    await Promise.allSettled(this.pending);
  }

  private sum(): void {
    clearTimeout(this.summing);
    this.summing = undefined;
    this.gather(this.repeats.drain());
  }

  private gather(entries: readonly AccessEntry[]): void {
    if (entries.length === 0) return;
    this.noted.push(...entries);
    this.gathering ??= setTimeout(() => this.begin(), GATHER_MS);
  }

  private begin(): void {
    clearTimeout(this.gathering);
    this.gathering = undefined;
    const entries = this.noted;
    this.noted = [];
    if (entries.length === 0) return;
    const writing = this.write(entries).finally(() => this.pending.delete(writing));
    this.pending.add(writing);
  }

  private async write(entries: readonly AccessEntry[]): Promise<void> {
    const governments = [...new Set(entries.flatMap(({ government }) => government ?? []))];
    try {
      await inScope(this.dataSource, { person: null, governments }, (sql) => insertAccess(sql, entries));
    } catch (error) {
      const references = entries.map(({ reference }) => reference);
      this.log.error({ ...traceOf(error), references }, 'access entries were not written');
    }
  }
}
