import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { nestLogger, openLog, traceOf } from '../../libs/platform/logger.js';
import { readSettings, SettingsError } from '../../libs/platform/settings.js';
import { sdkLogger } from '../../libs/platform/temporal/sdk-log.js';
import { startTracing } from '../../libs/platform/tracing/tracing.js';
import { WrongKey } from '../../libs/record/key-in-use.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { UPGRADE_NEEDED } from '../../libs/runs/deployment.js';
import { ArtifactService } from './artifact.service.js';
import { OlderBuildsService } from './older-builds.service.js';
import { PresenceService } from './presence.service.js';
import { TemporalWorkerService } from './temporal-worker.service.js';
import type { WorkerSettings } from './worker-settings.js';
import { WorkerModule } from './worker.module.js';

/** Hosts procedures and hands. What events will name is stored before the worker takes its first task. */
async function main(): Promise<void> {
  const read = settings();
  const log = openLog('worker', read.logLevel);
  try {
    await start(read, log);
  } catch (error) {
    if (error instanceof SettingsError || error instanceof WrongKey) log.fatal({}, error.message);
    else log.fatal(traceOf(error), 'worker could not start');
    process.exit(1);
  }
}

async function start(read: WorkerSettings, log: Logger): Promise<void> {
  startTracing('worker', read.tracesUrl);
  installRuntime(read, log);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(read, log), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.get(KeyRing).requireInUse(true);
  await app.get(ArtifactService).store();
  const worker = app.get(TemporalWorkerService);
  await worker.start();
  app.get(OlderBuildsService).start();
  await app.get(PresenceService).begin();
  if (!worker.isCurrent) process.send?.(UPGRADE_NEEDED);
  process.send?.('ready');
}

/** A port that is taken leaves the SDK without metrics, and the worker as it should be. */
function installRuntime({ metrics }: WorkerSettings, log: Logger): void {
  const options = {
    // The SDK's own signal handlers would drain the worker before Nest closes what it depends on.
    shutdownSignals: [],
    logger: sdkLogger(log),
  };
  const logging = { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } as const;
  const bindAddress = `127.0.0.1:${metrics.sdkPort}`;
  const prometheus = { bindAddress, useSecondsForDurations: true };
  const telling = metrics.sdkPort === undefined ? {} : { metrics: { prometheus } };
  try {
    Runtime.install({ ...options, telemetryOptions: { logging, ...telling } });
  } catch (error) {
    log.warn({ port: metrics.sdkPort, ...traceOf(error) }, "Temporal's SDK can tell no metrics");
    Runtime.install({ ...options, telemetryOptions: { logging } });
  }
}

function settings(): WorkerSettings {
  const names = [
    'DATABASE_URL',
    'SEQUENCER_DATABASE_URL',
    'ARCHIVE_DATABASE_URL',
    'IMPORT_DATABASE_URL',
    'FILES_FOLDER',
    'WAKER_DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'RECORD_KEK',
    'ACCESS_LOG_DAYS',
    'LOG_LEVEL',
    'METRICS_HOST',
    'WORKER_METRICS_PORT',
    'SDK_METRICS_PORT',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
  ] as const;
  const read = readSettings(names);
  return {
    databaseUrl: read.DATABASE_URL,
    sequencerUrl: read.SEQUENCER_DATABASE_URL,
    archiveUrl: read.ARCHIVE_DATABASE_URL,
    importUrl: read.IMPORT_DATABASE_URL,
    filesFolder: read.FILES_FOLDER,
    wakerUrl: read.WAKER_DATABASE_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    recordKek: read.RECORD_KEK,
    accessLogDays: read.ACCESS_LOG_DAYS,
    logLevel: read.LOG_LEVEL,
    metrics: {
      host: read.METRICS_HOST,
      port: read.WORKER_METRICS_PORT,
      sdkPort: read.SDK_METRICS_PORT,
    },
    tracesUrl: read.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : 'the worker could not start'}\n`);
  process.exitCode = 1;
});
