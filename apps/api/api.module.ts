import type { Server } from 'node:http';
import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type MiddlewareConsumer,
  type NestModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { APP_GUARD, HttpAdapterHost } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { DiskStore } from '../../libs/files/disk-store.js';
import { EncryptedFiles } from '../../libs/files/encrypted-files.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { updateInterceptors } from '../../libs/platform/temporal/request-headers.js';
import { DATA_SOURCE, FILES, LOG, SETTINGS, TEMPORAL_CLIENT } from '../../libs/platform/tokens.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { keyTexts } from '../../libs/record/key-wrapper.js';
import { LiveCodec } from '../../libs/record/live-codec.js';
import { OPENAPI } from './api-tokens.js';
import { Artifacts } from './audit/artifact.service.js';
import { Histories } from './audit/histories.js';
import { Inquiries } from './audit/inquiry.service.js';
import { ReplayRuns } from './audit/replay-runs.js';
import { AccessLog } from './door/access-log.js';
import { AccessLogMiddleware } from './door/access-log.middleware.js';
import { AdmissionGuard } from './door/admission.guard.js';
import { BrowserSessions } from './door/browser-session.service.js';
import { Door } from './door/door.service.js';
import { Strangers } from './door/strangers.js';
import { Exports } from './export/export.service.js';
import { moduleOf } from './feature.module.js';
import { Health } from './health/health.service.js';
import { Folds } from './law/folds.js';
import { Live } from './live/live.service.js';
import { ApiMetrics } from './metrics/api-metrics.service.js';
import { MoveRequests } from './move-requests.service.js';
import { Moves } from './move/move.service.js';
import { Signer } from './move/signer.js';
import { openApi } from './openapi/openapi.js';
import { PublicRoutes } from './public-routes.service.js';
import { Reads } from './read.service.js';
import { declaredRoutes, features, publicRoutes } from './routes.js';
import type { ApiSettings } from './settings/api-settings.js';
import { BrowserSessionRoutes } from './sign-in/browser-session-routes.service.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { Uploads } from './upload/upload.service.js';
import { Views } from './view/view.service.js';

/** Connections of the api's pool. */
const POOL_SIZE = 20;

/** How long requests may go on once the process was told to stop. */
const GRACE_MS = 5000;

/** What the settings decide: connections, keys and places. */
const providedBy = (settings: ApiSettings, log: Logger): Provider[] => [
  { provide: SETTINGS, useValue: settings },
  { provide: LOG, useValue: log },
  { provide: OPENAPI, useValue: openApi(declaredRoutes, publicRoutes) },
  { provide: DATA_SOURCE, useFactory: () => openDataSource(settings.databaseUrl, POOL_SIZE) },
  {
    provide: TEMPORAL_CLIENT,
    useFactory: (source: DataSource) => clientOf(settings, source),
    inject: [DATA_SOURCE],
  },
  {
    provide: Signer,
    useFactory: (source: DataSource) => Signer.of(source, settings.actSigningKey),
    inject: [DATA_SOURCE],
  },
  {
    provide: FILES,
    useFactory: () => new EncryptedFiles(new DiskStore(settings.filesFolder), keyTexts(settings.recordKek)),
  },
];

/** Puts door, moves and views together; decides nothing. */
@Module({})
export class ApiModule implements NestModule, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(AccessLog) private readonly accessLog: AccessLog,
    @Inject(HttpAdapterHost) private readonly adapter: HttpAdapterHost,
  ) {}

  static with(settings: ApiSettings, log: Logger): DynamicModule {
    return {
      module: ApiModule,
      global: true,
      imports: features.map(moduleOf),
      exports: [MoveRequests, Reads, PublicRoutes, Uploads],
      providers: [
        ...providedBy(settings, log),
        Uploads,
        Strangers,
        Door,
        BrowserSessions,
        SignIn,
        BrowserSessionRoutes,
        AccessLog,
        Folds,
        Moves,
        Views,
        Artifacts,
        Histories,
        ReplayRuns,
        Inquiries,
        Health,
        ApiMetrics,
        Live,
        Exports,
        Reads,
        MoveRequests,
        { provide: APP_GUARD, useClass: AdmissionGuard },
        PublicRoutes,
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(AccessLogMiddleware).forRoutes('{*path}');
  }

  /** Whoever still waits is cut off after a while; the same key gives the answer later. */
  beforeApplicationShutdown(): void {
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.accessLog.flush();
    await this.client.connection.close();
    await this.dataSource.destroy();
  }
}

function clientOf(settings: ApiSettings, source: DataSource): Client {
  return new Client({
    connection: Connection.lazy(reachOf(settings.temporalAddress)),
    namespace: settings.temporalNamespace,
    identity: `api-${process.pid}`,
    interceptors: { workflow: updateInterceptors() },
    dataConverter: dataConverterWith(new LiveCodec(new KeyRing(source, settings.recordKek), true)),
  });
}
