import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../libs/platform/tokens.js';
import { keyTexts } from '../../../libs/record/key-wrapper.js';
import { AccessLog } from '../door/access-log.js';
import { BrowserSessions } from '../door/browser-session.service.js';
import { Cookies, SESSION_COOKIE } from '../door/cookies.js';
import { DoorProblem } from '../door/door-problem.js';
import { Limit } from '../door/limit.js';
import { networkOf } from '../door/network.js';
import { requireOwnOrigin } from '../door/own-origin.js';
import { problemOf, send } from '../door/problem.js';
import { Strangers } from '../door/strangers.js';
import { visitOf, type ApiRequest, type ApiResponse } from '../door/visit.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { ATTEMPT_SECONDS, attemptCookie, AttemptSeal, surplusAttempts } from './attempt.js';
import { sendFailedPage } from './failed-page.js';
import { loopbackTwin } from './loopback-twin.js';
import { RelyingParty } from './relying-party.js';
import { returnPathOf } from './return-path.js';
import type { SignInRoute } from './sign-in.route.js';

/** Signs browsers in at the issuer and out again; what it leaves behind is a session. */
@Injectable()
export class SignIn {
  private readonly party: RelyingParty;
  private readonly seal: AttemptSeal;
  private readonly cookies: Cookies;
  private readonly limit: Limit;

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(AccessLog) private readonly accessLog: AccessLog,
    @Inject(Strangers) private readonly strangers: Strangers,
  ) {
    this.party = new RelyingParty(settings);
    this.seal = new AttemptSeal(keyTexts(settings.recordKek)[0]!);
    this.cookies = new Cookies(settings.publicUrl);
    this.limit = new Limit(settings.limits.signIn);
  }

  /** @throws DoorProblem where no page can be shown instead */
  async handle(route: SignInRoute, request: ApiRequest, response: ApiResponse): Promise<void> {
    try {
      this.limit.take(networkOf(request.ip));
      await this[route.open](request, response);
    } catch (failure) {
      const error = this.counted(failure, request);
      const isPage = route.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
      if (!isPage || !(error instanceof DoorProblem)) throw error;
      const { retryAfterS } = error.details;
      if (retryAfterS) response.setHeader('Retry-After', String(retryAfterS));
      sendFailedPage(response, problemOf(error, visitOf(response).reference));
    }
  }

  /** A sign-in that failed counts against its address; what it ends in when there were too many. */
  private counted(failure: unknown, request: ApiRequest): unknown {
    if (!(failure instanceof DoorProblem) || failure.code !== 'SignInFailed') return failure;
    try {
      this.strangers.turnedAway(request);
      return failure;
    } catch (tooMany) {
      return tooMany;
    }
  }

  private async begin(request: ApiRequest, response: ApiResponse): Promise<void> {
    const returnPath = returnPathOf(request.query['return']);
    const twin = loopbackTwin(request, this.settings.publicUrl);
    if (twin) return redirect(response, twin);
    const language = request.query['language'] === 'en' ? 'en' : 'id';
    const { url, secrets } = await this.party.begin(language);
    const sealed = await this.seal.seal({ ...secrets, returnPath });
    for (const name of surplusAttempts(this.cookies.of(request))) this.cookies.clear(response, name);
    this.cookies.set(response, attemptCookie(secrets.state), sealed, ATTEMPT_SECONDS);
    redirect(response, url);
  }

  private async complete(request: ApiRequest, response: ApiResponse): Promise<void> {
    const brought = this.cookies.of(request);
    const name = attemptCookie(String(request.query['state'] ?? ''));
    const sealed = brought[name];
    if (sealed === undefined) throw new DoorProblem('SignInFailed');
    this.cookies.clear(response, name);
    const attempt = await this.seal.unseal(sealed);
    if (!attempt) throw new DoorProblem('SignInFailed');
    const { person, source } = await this.party.complete(
      new URL(request.url ?? '', this.settings.publicUrl).search,
      attempt,
    );
    await this.end(brought[SESSION_COOKIE]);
    this.cookies.set(response, SESSION_COOKIE, await this.sessions.open(person, source));
    redirect(response, attempt.returnPath);
    this.note('session.opened', person, request, response);
  }

  private async signOut(request: ApiRequest, response: ApiResponse): Promise<void> {
    requireOwnOrigin(request, this.settings.publicUrl);
    const person = await this.end(this.cookies.of(request)[SESSION_COOKIE]);
    this.cookies.clear(response, SESSION_COOKIE);
    const logout = await this.party.logoutUrl();
    if (logout) send(response, 200, { logout });
    else response.writeHead(204).end();
    if (person) this.note('session.ended', person, request, response);
  }

  private async end(secret: string | undefined): Promise<string | null> {
    return secret === undefined ? null : this.sessions.end(secret);
  }

  private note(audit: string, person: string, { method = '' }: ApiRequest, response: ApiResponse): void {
    const visit = visitOf(response);
    visit.person = person;
    const nobody = { standing: null, government: null, stream: null, address: null };
    const { reference } = visit;
    this.accessLog.note({ ...nobody, person, audit, method, status: response.statusCode, reference });
  }
}

function redirect(response: ApiResponse, url: string): void {
  response.writeHead(302, { Location: url, 'Cache-Control': 'no-store' }).end();
}
