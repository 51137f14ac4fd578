import { DATA_SOURCE, LOG } from '../../../libs/platform/tokens.js';
import { Inject, Injectable } from '@nestjs/common';
import { inScope } from '../../../libs/persistence/scope.js';
import { insertAccess, type AccessEntry } from '../../../libs/persistence/access/access.store.js';
import { traceOf } from '../../../libs/platform/logger.js';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';

/** Writes down every request of a declared route, beside its answer: nobody waits for it. */
@Injectable()
export class AccessLog {
  private readonly pending = new Set<Promise<void>>();

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  note(entry: AccessEntry): void {
    const writing = this.write(entry).finally(() => this.pending.delete(writing));
    this.pending.add(writing);
  }

  /** Waits until everything noted so far is written. */
  async flush(): Promise<void> {
    await Promise.allSettled(this.pending);
  }

  private async write(entry: AccessEntry): Promise<void> {
    const { person, government } = entry;
    const scope = { person, governments: government === null ? [] : [government] };
    try {
      await inScope(this.dataSource, scope, (sql) => insertAccess(sql, entry));
    } catch (error) {
      this.log.error({ ...traceOf(error), reference: entry.reference }, 'access entry was not written');
    }
  }
}
