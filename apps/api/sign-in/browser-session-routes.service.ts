import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../libs/platform/tokens.js';
import { AccessLog } from '../door/access-log.js';
import { readBytes } from '../door/body.js';
import { BrowserSessions } from '../door/browser-session.service.js';
import { Cookies, SESSION_COOKIE } from '../door/cookies.js';
import { DoorProblem, isUnauthenticated } from '../door/door-problem.js';
import { IssuerKeys } from '../door/issuer.js';
import { requireOwnOrigin } from '../door/own-origin.js';
import { send } from '../door/problem.js';
import { Recent } from '../door/recent.js';
import { Strangers } from '../door/strangers.js';
import { visitOf, type ApiRequest, type ApiResponse } from '../door/visit.js';
import type { ApiSettings } from '../settings/api-settings.js';
import type { BrowserSessionRoute } from './browser-session.route.js';
import { loggedOutBy } from './logout-token.js';

/** Logout tokens remembered at once: each ends sessions once. */
const TOKENS_MAX = 10_000;

/** Shows people their sessions, and ends them all, for the person or for the issuer. */
@Injectable()
export class BrowserSessionRoutes {
  private readonly cookies: Cookies;
  private readonly keys: IssuerKeys;
  private readonly used = new Recent(TOKENS_MAX);

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(BrowserSessions) private readonly browserSessions: BrowserSessions,
    @Inject(AccessLog) private readonly accessLog: AccessLog,
    @Inject(Strangers) private readonly strangers: Strangers,
  ) {
    this.cookies = new Cookies(settings.publicUrl);
    this.keys = new IssuerKeys(settings.issuer);
  }

  /** @throws DoorProblem 400, 401, 403, 429 or 503 */
  async handle(route: BrowserSessionRoute, request: ApiRequest, response: ApiResponse): Promise<void> {
    if (route.open === 'backChannelLogout') this.strangers.requirePatience(request);
    try {
      await this[route.open](request, response);
    } catch (error) {
      const isFailure = error instanceof DoorProblem && error.code === 'SignInFailed';
      if (isFailure || isUnauthenticated(error)) this.strangers.turnedAway(request);
      throw error;
    }
  }

  private async sessions(request: ApiRequest, response: ApiResponse): Promise<void> {
    const { current, all } = await this.browserSessions.own(this.secretOf(request));
    send(response, 200, { rows: all.map((one) => ({ ...one, current: one.session === current })) });
  }

  private async signOutEverywhere(request: ApiRequest, response: ApiResponse): Promise<void> {
    requireOwnOrigin(request, this.settings.publicUrl);
    const person = await this.browserSessions.endAll(this.secretOf(request));
    this.cookies.clear(response, SESSION_COOKIE);
    response.writeHead(204).end();
    this.note('session.ended.everywhere', person, response);
  }

  private async backChannelLogout(request: ApiRequest, response: ApiResponse): Promise<void> {
    const token = new URLSearchParams((await readBytes(request)).toString()).get('logout_token') ?? '';
    const { jti, ...source } = await loggedOutBy(token, this.keys, this.settings.client.id);
    if (this.used.has(jti)) throw new DoorProblem('SignInFailed');
    this.used.add(jti);
    const persons = await this.browserSessions.endFrom(source);
    response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    for (const person of persons) this.note('session.ended.byIssuer', person, response);
  }

  private secretOf(request: ApiRequest): string {
    const secret = this.cookies.of(request)[SESSION_COOKIE];
    if (secret === undefined) throw new DoorProblem('TokenMissing');
    return secret;
  }

  private note(audit: string, person: string, response: ApiResponse): void {
    const visit = visitOf(response);
    visit.person = person;
    const nobody = { standing: null, government: null, stream: null, address: null };
    const { reference } = visit;
    this.accessLog.note({
      ...nobody,
      person,
      audit,
      method: 'POST',
      status: response.statusCode,
      reference,
    });
  }
}
