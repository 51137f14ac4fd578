import { DoorProblem } from './door/door-problem.js';
import { Health } from './health/health.service.js';
import { Inject, Injectable } from '@nestjs/common';
import { OPENAPI } from './api.tokens.js';
import { send } from './door/problem.js';
import { visitOf, type ApiResponse } from './door/visit.js';
import type { OpenRoute } from './routes.js';

/** Serves what anybody may ask. */
@Injectable()
export class OpenService {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(OPENAPI) private readonly document: object,
  ) {}

  async handle(route: OpenRoute, response: ApiResponse): Promise<void> {
    visitOf(response).route = route;
    if (route.open === 'live') return send(response, 200, { status: 'ok' });
    if (route.open === 'openapi') return send(response, 200, this.document);
    const missing = await this.health.missing();
    if (missing.length === 0) return send(response, 200, { status: 'ok', parts: ['database', 'temporal'] });
    const errors = missing.map((path) => ({ path, message: 'does not answer' }));
    throw new DoorProblem('ServiceUnavailable', { errors });
  }
}
