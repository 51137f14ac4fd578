import { setTimeout as pause } from 'node:timers/promises';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { DeliveryActivities } from '../../activities/delivery/delivery.activities.js';
import { ImportActivities } from '../../activities/import/import.activities.js';
import { StreamRecordActivities } from '../../activities/record/stream.activities.js';
import { DiskStore } from '../../libs/files/disk-store.js';
import { EncryptedFiles } from '../../libs/files/encrypted-files.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { traceOf } from '../../libs/platform/logger.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { updateInterceptors } from '../../libs/platform/temporal/request-headers.js';
import {
  ARCHIVE_DATA_SOURCE,
  DATA_SOURCE,
  FILES,
  IMPORT_DATA_SOURCE,
  LOG,
  SETTINGS,
  TEMPORAL_CLIENT,
  WAKER_DATA_SOURCE,
} from '../../libs/platform/tokens.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { keyTexts } from '../../libs/record/key-wrapper.js';
import { StreamCodec } from '../../libs/record/stream-codec.js';
import { AccessSealService } from './access-seal.service.js';
import { ArchiveService } from './archive/archive.service.js';
import { ArtifactService } from './artifact.service.js';
import { IntakeSweepService } from './intake-sweep.service.js';
import { WorkerMetrics } from './metrics/worker-metrics.service.js';
import { OlderBuildsService } from './older-builds.service.js';
import { OwnerWatchService } from './owner-watch.service.js';
import { PresenceService } from './presence.service.js';
import { SequencerService } from './sequencer.service.js';
import { TemporalWorkerService } from './temporal-worker.service.js';
import { UploadSweepService } from './upload-sweep.service.js';
import { WakerService } from './waker/waker.service.js';
import { WorkerHost } from './worker-host.js';
import type { WorkerSettings } from './worker-settings.js';

/** Connections of the worker's pool: activities that record at once, plus reads. */
const POOL_SIZE = 20;
/** Connections of the archive's pool: one run is archived at a time. */
const ARCHIVE_POOL_SIZE = 2;
/** The waker's lock belongs to its one connection. */
const WAKER_POOL_SIZE = 1;
/** Imports of several governments at once. */
const IMPORT_POOL_SIZE = 3;

/** How long a key that cannot be read for an outage is left alone, in milliseconds. */
const OUTAGE_REST_MS = 500;

/** Puts procedure and hands together; decides nothing. */
@Module({})
export class WorkerModule {
  static with(settings: WorkerSettings, log: Logger): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOG, useValue: log },
        ...dataSources(settings),
        {
          provide: FILES,
          useFactory: () =>
            new EncryptedFiles(new DiskStore(settings.filesFolder), keyTexts(settings.recordKek)),
        },
        {
          provide: KeyRing,
          useFactory: (source: DataSource) => new KeyRing(source, settings.recordKek, waitingOut(log)),
          inject: [DATA_SOURCE],
        },
        {
          provide: TEMPORAL_CLIENT,
          useFactory: (keys: KeyRing) => clientOf(settings, keys),
          inject: [KeyRing],
        },
        ArtifactService,
        StreamRecordActivities,
        DeliveryActivities,
        ImportActivities,
        UploadSweepService,
        WorkerHost,
        TemporalWorkerService,
        OlderBuildsService,
        PresenceService,
        SequencerService,
        ArchiveService,
        WakerService,
        IntakeSweepService,
        OwnerWatchService,
        AccessSealService,
        WorkerMetrics,
      ],
    };
  }
}

/** A pool of its own for each role of the database that the worker acts in. */
const dataSources = (settings: WorkerSettings): Provider[] =>
  (
    [
      [DATA_SOURCE, settings.databaseUrl, POOL_SIZE],
      [ARCHIVE_DATA_SOURCE, settings.archiveUrl, ARCHIVE_POOL_SIZE],
      [IMPORT_DATA_SOURCE, settings.importUrl, IMPORT_POOL_SIZE],
      [WAKER_DATA_SOURCE, settings.wakerUrl, WAKER_POOL_SIZE],
    ] as const
  ).map(([provide, url, size]) => ({ provide, useFactory: () => openDataSource(url, size) }));

/**
 * The SDK's worker ends for good when its codec fails, so here an outage is waited out, which holds nobody up who could
 * go on without the database. Nothing keeps the process alive for it.
 */
const waitingOut = (log: Logger) => async (outage: unknown) => {
  log.warn(traceOf(outage), 'the database is away: waiting for the key of a stream');
  await pause(OUTAGE_REST_MS, undefined, { ref: false });
};

function clientOf(settings: WorkerSettings, keys: KeyRing): Client {
  return new Client({
    connection: Connection.lazy({ address: settings.temporalAddress }),
    namespace: settings.temporalNamespace,
    identity: `worker-${process.pid}`,
    interceptors: { workflow: updateInterceptors() },
    dataConverter: dataConverterWith(new StreamCodec(keys)),
  });
}
