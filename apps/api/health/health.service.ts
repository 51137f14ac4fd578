import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { reachOf } from '../../../libs/platform/temporal-connection.js';
import { DATA_SOURCE, LOG, SETTINGS } from '../../../libs/platform/tokens.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { DatabaseHealth } from './database-health.js';
import { within, type Fault } from './fault.js';

/** How long an answer is given again without asking the parts, and how long a part may take, in milliseconds. */
const CACHE_MS = 2000;
const PATIENCE_MS = 2000;
/** How often the parts are looked at although nobody asks, in milliseconds: an outage leaves a line in the log. */
const LOOK_MS = 5000;

const SILENT: Fault = { path: 'temporal', message: 'does not answer' };

/** Whether what the api needs to serve people is there and does its work. */
@Injectable()
export class Health implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Without the retries that moves have: a server that does not answer at once is not there. */
  private readonly temporal: Connection;
  private readonly database: DatabaseHealth;
  private asked?: { readonly at: number; readonly faults: Promise<readonly Fault[]> };
  private looking?: NodeJS.Timeout;
  private told = '';

  constructor(
    @Inject(DATA_SOURCE) dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.temporal = Connection.lazy({ ...reachOf(settings.temporalAddress), interceptors: [] });
    this.database = new DatabaseHealth(dataSource, new KeyRing(dataSource, settings.recordKek));
  }

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => void this.faults(), LOOK_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    await this.temporal.close();
  }

  /** What is wrong, in words; empty when all is well. Never rejects. */
  faults(): Promise<readonly Fault[]> {
    if (!this.asked || Date.now() - this.asked.at > CACHE_MS)
      this.asked = { at: Date.now(), faults: this.ask() };
    return this.asked.faults;
  }

  private async ask(): Promise<readonly Fault[]> {
    const [database, temporal] = await Promise.all([
      this.database.faults(PATIENCE_MS),
      within(PATIENCE_MS, this.pingTemporal(), [SILENT]),
    ]);
    return this.noted([...database, ...temporal]);
  }

  private async pingTemporal(): Promise<readonly Fault[]> {
    const { temporalNamespace: namespace } = this.settings;
    await this.temporal.withDeadline(Date.now() + PATIENCE_MS, () =>
      this.temporal.workflowService.describeNamespace({ namespace }),
    );
    return [];
  }

  /** One line when something else is wrong than before, and one when all is well again. */
  private noted(faults: readonly Fault[]): readonly Fault[] {
    const paths = faults.map(({ path }) => path).join(' ');
    if (paths !== this.told) {
      if (faults.length > 0) this.log.warn({ faults }, 'not ready');
      else this.log.info({}, 'ready again');
    }
    this.told = paths;
    return faults;
  }
}
