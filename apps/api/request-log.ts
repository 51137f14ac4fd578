import { SpanKind } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { inRequest } from '../../libs/platform/tracing/request-context.js';
import { beginSpan, type EndSpan } from '../../libs/platform/tracing/tracing.js';
import { visitOf, type ApiRequest, type ApiResponse } from './door/visit.js';
import { requestSeconds } from './metrics/api-measures.js';
import { isPublic } from './route/route.js';

/** Lines a minute about requests of strangers and of persons who were told to wait; the others are counted. */
const STRANGE_LINES_MAX = 300;
const MINUTE_MS = 60_000;
/** Anybody may send any method; a label takes only those that we serve. */
const methodOf = ({ method = '' }: ApiRequest): string =>
  ['GET', 'POST', 'PUT', 'DELETE'].includes(method) ? method : 'other';

/** Names every request, and logs how it ended: route and numbers, nothing of what was sent. */
export function requestLog(log: Logger) {
  const strange = new Quota(log);
  return (request: ApiRequest, response: ApiResponse, next: () => void): void => {
    const since = performance.now();
    const visit = visitOf(response);
    let end: EndSpan = () => undefined;
    response.setHeader('X-Request-Id', visit.reference);
    response.once('close', () => {
      const { reference, route, person, stream } = visit;
      const { statusCode: status, writableFinished } = response;
      const isOpen = route !== null && isPublic(route);
      if (!isOpen && (person === null || status === 429) && !strange.allows()) return;
      const declared = route && { path: route.path, ...(isPublic(route) ? {} : { audit: route.audit }) };
      const took = { method: request.method, ms: Math.round(performance.now() - since), status };
      const seconds = (performance.now() - since) / 1000;
      requestSeconds.observe({ method: methodOf(request), route: route?.path ?? 'none', status }, seconds);
      end(`${request.method} ${route?.path ?? 'none'}`, { 'http.response.status_code': status, reference });
      const line = {
        reference,
        ...took,
        ...declared,
        person,
        stream,
        ...(writableFinished ? {} : { cut: true }),
      };
      if (isOpen) log.debug(line, 'request');
      else log.info(line, 'request');
    });
    const { reference } = visit;
    end = beginSpan('request', SpanKind.SERVER, () => inRequest(reference, next));
  };
}

/** So many lines a minute, and how many were left out, so that no stranger fills the disk with lines. */
class Quota {
  private lines = 0;
  private since = -Infinity;

  constructor(private readonly log: Logger) {}

  allows(): boolean {
    const now = performance.now();
    if (now - this.since > MINUTE_MS) {
      const left = this.lines - STRANGE_LINES_MAX;
      if (left > 0) this.log.info({ requests: left }, 'further requests of strangers');
      [this.lines, this.since] = [0, now];
    }
    this.lines += 1;
    return this.lines <= STRANGE_LINES_MAX;
  }
}
