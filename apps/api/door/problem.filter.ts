import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from 'pino';
import { isDatabaseOutage } from '../../../libs/persistence/sql/outage.js';
import { CursorInvalid } from '../../../libs/persistence/sql/page.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { DoorProblem } from './door-problem.js';
import { problemOf, sendProblem } from './problem.js';
import { visitOf, type ApiRequest, type ApiResponse } from './visit.js';

/** Whatever goes wrong leaves as a problem: a known one in plain words, an unknown one as a reference. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<ApiResponse>();
    const { reference } = visitOf(response);
    const known = doorProblemOf(error);
    if (known.code === 'Unexpected') this.log.error({ ...traceOf(error), reference }, 'unexpected error');
    if (known.code === 'ServiceUnavailable')
      this.log.warn({ ...traceOf(error), reference }, 'database is away');
    if (response.headersSent) return void response.destroy();
    const problem = problemOf(known, reference, request.headers['accept-language']);
    sendProblem(response, problem, known.details.retryAfterS);
  }
}

function doorProblemOf(error: unknown): DoorProblem {
  if (error instanceof DoorProblem) return error;
  if (error instanceof CursorInvalid) {
    return new DoorProblem('QueryInvalid', {
      errors: [{ path: 'cursor', message: 'is not one that a list gave out' }],
    });
  }
  if (isDatabaseOutage(error)) return new DoorProblem('ServiceUnavailable');
  const status = error instanceof HttpException ? error.getStatus() : 500;
  if (status === 404) return new DoorProblem('RouteUnknown');
  if (status === 400)
    return new DoorProblem('QueryInvalid', { errors: [{ path: 'url', message: 'cannot be read' }] });
  return new DoorProblem('Unexpected');
}
