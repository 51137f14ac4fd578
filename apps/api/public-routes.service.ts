import { Inject, Injectable } from '@nestjs/common';
import { OPENAPI } from './api-tokens.js';
import { DoorProblem } from './door/door-problem.js';
import { send } from './door/problem.js';
import type { ApiRequest, ApiResponse } from './door/visit.js';
import { Health } from './health/health.service.js';
import { isBrowserSession, isSignIn, type PublicRoute } from './route/route.js';
import { BrowserSessionRoutes } from './sign-in/browser-session-routes.service.js';
import { SignIn } from './sign-in/sign-in.service.js';

/** What is looked at. */
const PARTS = ['database', 'disk', 'key', 'log', 'temporal', 'worker'] as const;

/** Serves what anybody may ask. */
@Injectable()
export class PublicRoutes {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(OPENAPI) private readonly document: object,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(BrowserSessionRoutes) private readonly browserSessions: BrowserSessionRoutes,
  ) {}

  async handle(route: PublicRoute, request: ApiRequest, response: ApiResponse): Promise<void> {
    if (isBrowserSession(route)) return this.browserSessions.handle(route, request, response);
    if (isSignIn(route)) return this.signIn.handle(route, request, response);
    if (route.open === 'live') return send(response, 200, { status: 'ok' });
    if (route.open === 'openapi') return send(response, 200, this.document);
    const errors = await this.health.faults();
    if (errors.length === 0) return send(response, 200, { status: 'ok', parts: PARTS });
    throw new DoorProblem('ServiceUnavailable', { errors });
  }
}
