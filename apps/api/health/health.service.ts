import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE, SETTINGS } from '../../../libs/platform/tokens.js';
import type { ApiSettings } from '../settings/api-settings.js';

/** How long an answer is given again without asking the parts, and how long a part may take, in milliseconds. */
const CACHE_MS = 2000;
const PATIENCE_MS = 2000;

/** Names of the parts that do not answer; empty when all is well. */
export type Missing = readonly ('database' | 'temporal')[];

/** Whether the parts behind the api answer. */
@Injectable()
export class Health implements OnApplicationShutdown {
  /** Without the retries that moves have: a server that does not answer at once is not there. */
  private readonly temporal: Connection;
  private asked?: { readonly at: number; readonly missing: Promise<Missing> };

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {
    this.temporal = Connection.lazy({ address: settings.temporalAddress, interceptors: [] });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.temporal.close();
  }

  missing(): Promise<Missing> {
    if (!this.asked || Date.now() - this.asked.at > CACHE_MS)
      this.asked = { at: Date.now(), missing: this.ask() };
    return this.asked.missing;
  }

  private async ask(): Promise<Missing> {
    const [database, temporal] = await Promise.all([
      answers(this.pingDatabase()),
      answers(this.pingTemporal()),
    ]);
    return [...(database ? [] : ['database' as const]), ...(temporal ? [] : ['temporal' as const])];
  }

  private pingDatabase(): Promise<unknown> {
    return inScope(this.dataSource, { person: null, governments: [] }, (sql) => sql('select 1'));
  }

  private pingTemporal(): Promise<unknown> {
    const { temporalNamespace: namespace } = this.settings;
    return this.temporal.withDeadline(Date.now() + PATIENCE_MS, () =>
      this.temporal.workflowService.describeNamespace({ namespace }),
    );
  }
}

async function answers(ping: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const prompt = ping.then(
    () => true,
    () => false,
  );
  return Promise.race([prompt, late]).finally(() => clearTimeout(timer));
}
