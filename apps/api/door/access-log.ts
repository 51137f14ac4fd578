import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { insertAccess, type AccessEntry } from '../../../libs/persistence/access/access.store.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { DATA_SOURCE, LOG } from '../../../libs/platform/tokens.js';

/** How long entries wait for company, in milliseconds: one statement writes them all. */
const GATHER_MS = 50;

/** Writes down every request of a declared route, beside its answer: nobody waits for it. */
@Injectable()
export class AccessLog {
  private noted: AccessEntry[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private readonly pending = new Set<Promise<void>>();

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  note(entry: AccessEntry): void {
    this.noted.push(entry);
    this.gathering ??= setTimeout(() => this.begin(), GATHER_MS);
  }

  /** Waits until everything noted so far is written. */
  async flush(): Promise<void> {
    this.begin();
    await Promise.allSettled(this.pending);
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
