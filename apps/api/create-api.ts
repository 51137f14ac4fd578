import helmet from 'helmet';
import { ApiModule } from './api.module.js';
import { nestLogger } from '../../libs/platform/logger.js';
import { NestFactory } from '@nestjs/core';
import { ProblemFilter } from './door/problem.filter.js';
import { requestLog } from './request-log.js';
import type { ApiSettings } from './api-settings.js';
import type { Logger } from 'pino';
import type { NestExpressApplication } from '@nestjs/platform-express';

/** The api, ready to listen. Bodies are read by the door, after it knows who sends them. */
export async function createApi(settings: ApiSettings, log: Logger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings, log), {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.use(requestLog(log));
  app.use(helmet());
  app.disable('etag');
  app.useGlobalFilters(new ProblemFilter(log));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}
