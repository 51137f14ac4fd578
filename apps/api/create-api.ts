import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { buildFolder } from '../../libs/platform/build-folder.js';
import { nestLogger } from '../../libs/platform/logger.js';
import { startTracing } from '../../libs/platform/tracing/tracing.js';
import { ApiModule } from './api.module.js';
import { ProblemFilter } from './door/problem.filter.js';
import { requestLog } from './request-log.js';
import { securityHeaders, serveScreens } from './screens.js';
import type { ApiSettings } from './settings/api-settings.js';

/** The api, ready to listen. Bodies are read by the door, after it knows who sends them. */
export async function createApi(settings: ApiSettings, log: Logger): Promise<NestExpressApplication> {
  startTracing('api', settings.tracesUrl);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings, log), {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.use(requestLog(log));
  app.use(securityHeaders);
  serveScreens(app, join(buildFolder(), 'web'));
  app.disable('etag');
  app.useGlobalFilters(new ProblemFilter(log));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}
