import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { measurePools } from '../../../libs/platform/metrics/measures.js';
import { serveMetrics } from '../../../libs/platform/metrics/metrics-server.js';
import { DATA_SOURCE, LOG, SETTINGS } from '../../../libs/platform/tokens.js';
import { stopTracing } from '../../../libs/platform/tracing/tracing.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { measures } from './api-measures.js';

/** Tells the api's metrics, at an address that people have no business at. */
@Injectable()
export class ApiMetrics implements OnApplicationBootstrap, OnApplicationShutdown {
  private close: () => Promise<void> = () => Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { metrics } = this.settings;
    if (metrics.port === undefined) return;
    measurePools(measures, { app: this.dataSource });
    this.close = await serveMetrics(metrics, () => measures.metrics(), this.log);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
    await stopTracing();
  }
}
