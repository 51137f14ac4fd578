import 'reflect-metadata';
import { ArtifactService } from './artifact.service.js';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '../../libs/platform/settings.js';
import { Runtime } from '@temporalio/worker';
import { TemporalWorkerService } from './temporal-worker.service.js';
import { WorkerModule } from './worker.module.js';
import type { WorkerSettings } from './worker-settings.js';

/** Hosts procedures and hands. What events will name is stored before the worker takes its first task. */
async function main(): Promise<void> {
  // The SDK's own signal handlers would drain the worker before Nest closes what it depends on.
  Runtime.install({ shutdownSignals: [] });
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings()), {
    logger: ['warn', 'error', 'log'],
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
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'RECORD_KEK',
  ] as const;
  const read = readSettings(names);
  return {
    databaseUrl: read.DATABASE_URL,
    sequencerUrl: read.SEQUENCER_DATABASE_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    recordKek: read.RECORD_KEK,
  };
}

await main();
