import type { Logger } from 'pino';
import { visitOf, type ApiRequest, type ApiResponse } from './door/visit.js';
import { isPublic } from './route/route.js';

/** Names every request, and logs how it ended: route and numbers, nothing of what was sent. */
export function requestLog(log: Logger) {
  return (request: ApiRequest, response: ApiResponse, next: () => void): void => {
    const since = performance.now();
    const visit = visitOf(response);
    response.setHeader('X-Request-Id', visit.reference);
    response.once('close', () => {
      const { reference, route, person, stream } = visit;
      const { statusCode: status, writableFinished } = response;
      const declared = route && { path: route.path, ...(isPublic(route) ? {} : { audit: route.audit }) };
      const took = { method: request.method, ms: Math.round(performance.now() - since), status };
      const line = {
        reference,
        ...took,
        ...declared,
        person,
        stream,
        ...(writableFinished ? {} : { cut: true }),
      };
      if (route && isPublic(route)) log.debug(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
}
