import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import {
  endBrowserSession,
  endSessionsFrom,
  endSessionsOf,
  findBrowserSession,
  livingAmong,
  openBrowserSession,
  sessionsOf,
  type BrowserSessionSource,
  type EndedSession,
  type ListedBrowserSession,
} from '../../../libs/persistence/access/browser-session.store.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { DATA_SOURCE, LOG, SETTINGS } from '../../../libs/platform/tokens.js';
import { keyTexts } from '../../../libs/record/key-wrapper.js';
import type { ApiSettings } from '../settings/api-settings.js';
import type { Login } from './bearer.js';
import { BrowserSessionSecrets } from './browser-session-secret.js';
import { DoorProblem } from './door-problem.js';
import { Recent } from './recent.js';
import { Watch } from './watch.js';

/** Sessions that have ended, remembered at once. */
const ENDED_MAX = 10_000;

/** Who came in, by which session: a hash, which opens nothing; null with a bearer token. */
export interface Entered {
  readonly person: string;
  readonly browserSession: string | null;
  /** When the token runs out, in epoch milliseconds; a session ends when it ends, so never by itself. */
  readonly until: number;
  readonly login: Login;
}

/** Sessions of browsers. The browser holds a random secret, the database its hash. */
@Injectable()
export class BrowserSessions {
  private readonly watch: Watch;
  private readonly secrets: BrowserSessionSecrets;
  /** None of them lives again, so none is asked for twice. */
  private readonly ended = new Recent(ENDED_MAX);

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) log: Logger,
  ) {
    this.secrets = new BrowserSessionSecrets(keyTexts(settings.recordKek)[0]!);
    this.watch = new Watch(
      (sessions) => this.ask((sql) => livingAmong(sql, sessions, settings.browserSession.idleMinutes)),
      (error) => log.warn(traceOf(error), 'sessions could not be looked at'),
    );
  }

  /** Begins a session. @returns its secret, always a new one, so that nobody can have known it before */
  async open(person: string, source: BrowserSessionSource): Promise<string> {
    const secret = this.secrets.fresh();
    await this.ask((sql) =>
      openBrowserSession(sql, hashOf(secret), person, source, this.settings.browserSession),
    );
    return secret;
  }

  /**
   * The session that a secret opens, and whose it is.
   * @param isPresence whether the request shows that somebody is there, which keeps the session from idling
   * @throws DoorProblem 401 when it has ended or never was
   */
  async enter(secret: string, isPresence: boolean): Promise<Entered> {
    const session = hashOf(secret);
    if (!this.mayLive(secret)) throw new DoorProblem('SessionEnded');
    const { idleMinutes } = this.settings.browserSession;
    const person = await this.ask((sql) => findBrowserSession(sql, session, idleMinutes, isPresence));
    if (person === null) {
      this.ended.add(session);
      throw new DoorProblem('SessionEnded');
    }
    const login = { acr: null, authTime: null, token: session };
    return { person, browserSession: session, until: Infinity, login };
  }

  /** Ends a session for every browser that holds its secret. @returns whose it was; null when there was none */
  async end(secret: string): Promise<string | null> {
    if (!this.mayLive(secret)) return null;
    this.ended.add(hashOf(secret));
    const person = await this.ask((sql) => endBrowserSession(sql, hashOf(secret)));
    this.watch.ended(hashOf(secret));
    return person;
  }

  /** The living sessions of whoever holds a secret. @throws DoorProblem 401 when that session has ended */
  async own(
    secret: string,
  ): Promise<{ readonly current: string; readonly all: readonly ListedBrowserSession[] }> {
    const { person } = await this.enter(secret, true);
    const { idleMinutes } = this.settings.browserSession;
    return { current: hashOf(secret), all: await this.ask((sql) => sessionsOf(sql, person, idleMinutes)) };
  }

  /** Ends every session of whoever holds a secret. @returns who that is @throws DoorProblem 401 */
  async endAll(secret: string): Promise<string> {
    const { person } = await this.enter(secret, true);
    this.forget(await this.ask((sql) => endSessionsOf(sql, person)));
    return person;
  }

  /** Ends what the issuer says has ended. @returns the persons whose sessions they were */
  async endFrom(source: Partial<BrowserSessionSource>): Promise<readonly string[]> {
    const ended = await this.ask((sql) => endSessionsFrom(sql, source));
    this.forget(ended);
    return [...new Set(ended.map(({ person }) => person))];
  }

  private forget(sessions: readonly EndedSession[]): void {
    for (const { session } of sessions) {
      this.ended.add(session);
      this.watch.ended(session);
    }
  }

  /**
   * Does some work that goes on for long, and has a signal end it as soon as the session has ended.
   * @param session null where none stands behind it
   */
  during<T>(session: string | null, work: (ended: AbortSignal) => Promise<T>): Promise<T> {
    return session === null ? work(new AbortController().signal) : this.watch.during([session], work);
  }

  /** Whether the database needs to be asked at all. */
  private mayLive(secret: string): boolean {
    return this.secrets.isOurs(secret) && !this.ended.has(hashOf(secret));
  }

  private ask<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.dataSource, { person: null, governments: [] }, work);
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
