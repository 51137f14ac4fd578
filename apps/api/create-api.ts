import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { buildFolder } from '../../libs/platform/build-folder.js';
import { nestLogger } from '../../libs/platform/logger.js';
import { DATA_SOURCE } from '../../libs/platform/tokens.js';
import { startTracing } from '../../libs/platform/tracing/tracing.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { ApiModule } from './api.module.js';
import { ProblemFilter } from './door/problem.filter.js';
import { requestLog } from './request-log.js';
import { securityHeaders, serveScreens } from './screens.js';
import type { ApiSettings } from './settings/api-settings.js';

/**
 * The api, ready to listen. Bodies are read by the door, after it knows who sends them.
 * @throws WrongKey when it has another key than the record
 */
export async function createApi(settings: ApiSettings, log: Logger): Promise<NestExpressApplication> {
  startTracing('api', settings.tracesUrl);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings, log), {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  await new KeyRing(app.get(DATA_SOURCE), settings.recordKek).requireInUse(true);
  app.use(requestLog(log));
  app.use(securityHeaders);
  serveScreens(app, join(buildFolder(), 'web'));
  app.disable('etag');
  app.set('trust proxy', settings.trustedProxies);
  app.useGlobalFilters(new ProblemFilter(log));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}
