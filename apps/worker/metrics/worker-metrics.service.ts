import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';
import { traceOf } from '../../../libs/platform/logger.js';
import { measurePools } from '../../../libs/platform/metrics/measures.js';
import { serveMetrics } from '../../../libs/platform/metrics/metrics-server.js';
import { sdkMetrics } from '../../../libs/platform/metrics/sdk-metrics.js';
import {
  ARCHIVE_DATA_SOURCE,
  DATA_SOURCE,
  LOG,
  SETTINGS,
  TEMPORAL_CLIENT,
} from '../../../libs/platform/tokens.js';
import { stopTracing } from '../../../libs/platform/tracing/tracing.js';
import { FailingStreams } from './failing-streams.js';
import type { MetricsPlace } from './metrics-place.js';
import { measureRecord } from './record-gauges.js';
import { measures } from './worker-measures.js';

/** How often streams that stand still are looked for, in milliseconds. */
const LOOK_MS = 10_000;
/** Streams that are named; beyond them the number tells enough. */
const NAMED_MAX = 20;

const failingCount = new Gauge({
  name: 'isen_streams_failing',
  help: 'Streams whose workflow task fails again and again',
  registers: [measures],
});
const failingStream = new Gauge({
  name: 'isen_stream_failing',
  help: 'A stream whose workflow task fails again and again, and why; the first twenty',
  labelNames: ['stream', 'reason'],
  registers: [measures],
});

/** Tells the worker's metrics, its own and those of Temporal's SDK, at one address. */
@Injectable()
export class WorkerMetrics implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly failing: FailingStreams;
  private refresh: () => Promise<void> = () => Promise.resolve();
  private close: () => Promise<void> = () => Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: { readonly metrics: MetricsPlace },
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(ARCHIVE_DATA_SOURCE) private readonly archive: DataSource,
    @Inject(TEMPORAL_CLIENT) client: Client,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.failing = new FailingStreams(client);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { host, port } = this.settings.metrics;
    if (port === undefined) return;
    measurePools(measures, { app: this.dataSource, archive: this.archive });
    this.refresh = measureRecord(measures, this.dataSource);
    this.close = await serveMetrics({ host, port }, () => this.tell(), this.log);
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.close();
    await stopTracing();
  }

  private async tell(): Promise<string> {
    const [sdk] = await Promise.all([this.sdk(), this.refresh()]);
    return `${await measures.metrics()}${sdk}`;
  }

  private sdk(): Promise<string> {
    return sdkMetrics(this.settings.metrics.sdkPort);
  }

  private async look(): Promise<void> {
    try {
      const found = await this.failing.look(await this.sdk());
      failingCount.set(found.length);
      failingStream.reset();
      for (const { stream, reason } of found.slice(0, NAMED_MAX)) failingStream.set({ stream, reason }, 1);
    } catch (error) {
      this.log.warn(traceOf(error), 'streams that stand still could not be looked for');
    }
  }
}
