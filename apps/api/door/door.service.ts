import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';
import { OFFICES_IN_LINE } from '../../../libs/domain/kernel/line.js';
import { findEndedStandings, findStandings } from '../../../libs/persistence/reference/directory.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE, SETTINGS } from '../../../libs/platform/tokens.js';
import { isLive, isMove, type DeclaredRoute } from '../route/route.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { bearerOf } from './bearer.js';
import { BrowserSessions, type Entered } from './browser-session.service.js';
import { Cookies, SESSION_COOKIE } from './cookies.js';
import { DoorProblem, isUnauthenticated } from './door-problem.js';
import { IssuerKeys } from './issuer.js';
import { Limit } from './limit.js';
import { requireOwnOrigin } from './own-origin.js';
import { Strangers } from './strangers.js';
import type { ApiRequest, AuthenticatedPrincipal, Mover, Visit } from './visit.js';

type Papers = Pick<Mover, 'standings' | 'ended'>;

/** Lets persons in: who they are, on which papers they stand today, and whether one of those opens the route. */
@Injectable()
export class Door {
  private readonly keys: IssuerKeys;
  private readonly cookies: Cookies;
  private readonly limit: Limit;

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(Strangers) private readonly strangers: Strangers,
  ) {
    this.keys = new IssuerKeys(settings.issuer);
    this.cookies = new Cookies(settings.publicUrl);
    this.limit = new Limit(settings.limits.person);
  }

  /** @throws DoorProblem 401, 403, 429 or 503 */
  async admit(route: DeclaredRoute, request: ApiRequest, visit: Visit): Promise<AuthenticatedPrincipal> {
    const { person, browserSession, until } = await this.identify(route, request);
    visit.person = person;
    this.limit.take(person);
    const held = await this.papersOf(person, request.headers['standing'], isMove(route));
    const papers = [...held.standings, ...held.ended];
    if (!papers.some(({ role }) => mayKnock(route, role))) throw new DoorProblem('RoleNotPermitted');
    return { person, browserSession, until, ...held };
  }

  private async identify(route: DeclaredRoute, request: ApiRequest): Promise<Entered> {
    try {
      return await this.enter(route, request);
    } catch (error) {
      if (isUnauthenticated(error)) this.strangers.turnedAway(request);
      throw error;
    }
  }

  /** By the session of the cookie, or by the bearer token; a token that is sent is the only thing looked at. */
  private async enter(route: DeclaredRoute, request: ApiRequest): Promise<Entered> {
    const { authorization } = request.headers;
    const session = this.cookies.of(request)[SESSION_COOKIE];
    if (authorization !== undefined || session === undefined) return this.enterByToken(request);
    requireOwnOrigin(request, this.settings.publicUrl);
    // A page that is open comes back to the live stream by itself, so that is no sign of anybody being there.
    return this.sessions.enter(session, !isLive(route));
  }

  private async enterByToken(request: ApiRequest): Promise<Entered> {
    const { authorization } = request.headers;
    this.strangers.requirePatience(request, authorization);
    const bearer = await bearerOf(authorization, this.keys, this.settings);
    if (authorization) this.strangers.letIn(authorization);
    return { ...bearer, browserSession: null };
  }

  /** The standings in force, and for a move those that have run out, or of all these the one the header names. */
  private async papersOf(person: string, wanted: unknown, isMoving: boolean): Promise<Papers> {
    const [standings, ended] = await inScope(this.dataSource, { person, governments: [] }, (sql) =>
      Promise.all([findStandings(sql, person), isMoving ? findEndedStandings(sql, person) : []]),
    );
    if (standings.length + ended.length === 0) throw new DoorProblem('NoStanding');
    if (wanted === undefined) return { standings, ended };
    const isNamed = ({ id }: Standing) => id === wanted;
    const named = { standings: standings.filter(isNamed), ended: ended.filter(isNamed) };
    if (named.standings.length + named.ended.length === 0) throw new DoorProblem('StandingNotHeld');
    return named;
  }
}

/** A task may have gone on to an office that has no other part in a move; whether it has, the stream tells. */
const mayKnock = (route: DeclaredRoute, role: Role): boolean =>
  route.permission.includes(role) || (isMove(route) && !route.creates && OFFICES_IN_LINE.includes(role));
