import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { nestLogger, openLog, traceOf } from '../../libs/platform/logger.js';
import { readSettings, SettingsError } from '../../libs/platform/settings.js';
import { sdkLogger } from '../../libs/platform/temporal/sdk-log.js';
import { ArtifactService } from './artifact.service.js';
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
    log.fatal(traceOf(error), 'worker could not start');
    process.exit(1);
  }
}

async function start(read: WorkerSettings, log: Logger): Promise<void> {
  Runtime.install({
    // The SDK's own signal handlers would drain the worker before Nest closes what it depends on.
    shutdownSignals: [],
    logger: sdkLogger(log),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  });
  const app = await NestFactory.createApplicationContext(WorkerModule.with(read, log), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.get(ArtifactService).store();
  await app.get(TemporalWorkerService).start();
  process.send?.('ready');
}

function settings(): WorkerSettings {
  const names = [
    'DATABASE_URL',
    'SEQUENCER_DATABASE_URL',
    'ARCHIVE_DATABASE_URL',
    'IMPORT_DATABASE_URL',
    'FILES_FOLDER',
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'RECORD_KEK',
    'LOG_LEVEL',
  ] as const;
  const read = readSettings(names);
  return {
    databaseUrl: read.DATABASE_URL,
    sequencerUrl: read.SEQUENCER_DATABASE_URL,
    archiveUrl: read.ARCHIVE_DATABASE_URL,
    importUrl: read.IMPORT_DATABASE_URL,
    filesFolder: read.FILES_FOLDER,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    recordKek: read.RECORD_KEK,
    logLevel: read.LOG_LEVEL,
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : 'the worker could not start'}\n`);
  process.exitCode = 1;
});
