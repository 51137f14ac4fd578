import { Inject, Injectable } from '@nestjs/common';
import type { MoveRoute, UploadRoute } from '../../libs/contracts/wire/route.js';
import { Artifacts } from './audit/artifact.service.js';
import { Inquiries } from './audit/inquiry.service.js';
import { send } from './door/problem.js';
import type { CheckedQuery } from './door/query.pipe.js';
import { principalOf, visitOf, type ApiRequest, type ApiResponse } from './door/visit.js';
import { Exports } from './export/export.service.js';
import { Live } from './live/live.service.js';
import { isExport, isInquiry, isLive, type DeclaredRoute } from './route/route.js';
import { Views } from './view/view.service.js';

/** Serves whatever is asked and changes nothing: views, inquiries, artefacts, and the log as it grows. */
@Injectable()
export class Reads {
  constructor(
    @Inject(Views) private readonly views: Views,
    @Inject(Inquiries) private readonly inquiries: Inquiries,
    @Inject(Artifacts) private readonly artifacts: Artifacts,
    @Inject(Live) private readonly live: Live,
    @Inject(Exports) private readonly exports: Exports,
  ) {}

  async answer(
    route: Exclude<DeclaredRoute, MoveRoute | UploadRoute>,
    query: CheckedQuery,
    request: ApiRequest,
    response: ApiResponse,
  ): Promise<void> {
    const [principal, visit] = [principalOf(response), visitOf(response)];
    const { params } = request;
    if ('artifact' in route) return this.artifacts.send(route, params['hash'] ?? '', response);
    if (isExport(route)) return this.exports.send(route, principal, { query, visit, response });
    if (isLive(route)) return this.live.follow(principal, positionIn(request, query), response);
    const answer = isInquiry(route)
      ? await this.inquiries.answer(route, principal, visit, { params, query })
      : await this.views.read(route, principal, visit, { params, query });
    send(response, 200, answer);
  }
}

/** Where a follower goes on: a browser that comes back names the last event it had, whatever its address says. */
function positionIn({ headers }: ApiRequest, { after }: CheckedQuery): number | null {
  const last = String(headers['last-event-id'] ?? '');
  if (/^\d{1,15}$/.test(last)) return Number(last);
  return typeof after === 'number' ? after : null;
}
