import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { governmentsOf } from '../../../libs/access/relation.js';
import { allGovernments, lastPosition, readLog } from '../../../libs/persistence/record/log.view.js';
import { standingAmong } from '../../../libs/persistence/reference/directory.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { DATA_SOURCE, LOG, SETTINGS } from '../../../libs/platform/tokens.js';
import { BrowserSessions } from '../door/browser-session.service.js';
import { DoorProblem } from '../door/door-problem.js';
import type { ApiResponse, AuthenticatedPrincipal } from '../door/visit.js';
import { Watch } from '../door/watch.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { follow } from './follower.js';
import { hears } from './heard.js';
import { LogListener } from './listener.js';
import { Tail } from './tail.js';

/** Streams that one person may have open at once: as many tabs as somebody can look after. */
const STREAMS_MAX = 8;

/** The log is looked at this often even if nobody announces anything, in milliseconds. */
const LOOK_MS = 15_000;

const BACKLOG_PAGE = 500;

/** Lets people follow the log, each as far as their standings reach. */
@Injectable()
export class Live implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly open = new Map<string, number>();
  private readonly listener: LogListener;
  private readonly standings: Watch;
  /** Migrations alone add governments, so they are read once. */
  private governments: readonly string[] | null = null;
  private tail: Promise<Tail> | null = null;
  private looking: NodeJS.Timeout | null = null;

  constructor(
    @Inject(SETTINGS) settings: ApiSettings,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
  ) {
    this.listener = new LogListener(settings.databaseUrl, log, () => void this.catchUp());
    this.standings = new Watch(
      (ids) => this.everywhere((sql) => standingAmong(sql, ids)),
      (error) => log.warn(traceOf(error), 'standings could not be looked at'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.looking) clearInterval(this.looking);
    await this.listener.stop();
  }

  /**
   * Sends what happens until the person leaves, or until the session, the token or one of the standings that let them
   * in has ended: whoever comes back then is asked anew who they are.
   * @param after position to go on after; null begins with what comes next
   * @throws DoorProblem 429 when the person follows too often already
   */
  async follow(
    principal: AuthenticatedPrincipal,
    after: number | null,
    response: ApiResponse,
  ): Promise<void> {
    const open = this.open.get(principal.person) ?? 0;
    if (open >= STREAMS_MAX) throw new DoorProblem('TooManyRequests');
    this.open.set(principal.person, open + 1);
    try {
      const papers = principal.standings.map(({ id }) => id);
      await this.sessions.during(principal.browserSession, (left) =>
        this.standings.during(papers, (withdrawn) =>
          this.send(principal, after, response, AbortSignal.any([left, withdrawn])),
        ),
      );
    } finally {
      this.leave(principal.person);
    }
  }

  private async send(
    principal: AuthenticatedPrincipal,
    after: number | null,
    response: ApiResponse,
    ended: AbortSignal,
  ) {
    const tail = await this.tailed();
    // Caught up means with the log, not with what was announced of it.
    await tail.catchUp();
    const scope = { person: principal.person, governments: governmentsOf(principal.standings) };
    await follow({
      response,
      tail,
      after: after ?? tail.last,
      hears: (row) => hears(principal, row),
      stopping: AbortSignal.any([this.stopping.signal, ended]),
      until: principal.until,
      backlog: (from) => inScope(this.dataSource, scope, (sql) => readLog(sql, from, BACKLOG_PAGE)),
    });
  }

  private leave(person: string): void {
    const left = (this.open.get(person) ?? 1) - 1;
    if (left === 0) this.open.delete(person);
    else this.open.set(person, left);
  }

  /** The tail begins with the first who follows; a failure to begin is theirs alone, the next tries again. */
  private tailed(): Promise<Tail> {
    this.tail ??= this.begin().catch((error: unknown) => {
      this.tail = null;
      throw error;
    });
    return this.tail;
  }

  private async begin(): Promise<Tail> {
    const last = await this.unscoped([], lastPosition);
    const tail = new Tail(last, (from, most) => this.everywhere((sql) => readLog(sql, from, most)));
    this.listener.start();
    this.looking = setInterval(() => void this.catchUp(), LOOK_MS);
    this.looking.unref();
    return tail;
  }

  /** Reads for all who follow; what each hears of it is decided row by row. */
  private unscoped<T>(governments: readonly string[], work: Parameters<typeof inScope<T>>[2]): Promise<T> {
    return inScope(this.dataSource, { person: null, governments }, work);
  }

  private async everywhere<T>(work: Parameters<typeof inScope<T>>[2]): Promise<T> {
    this.governments ??= await this.unscoped([], allGovernments);
    return this.unscoped(this.governments, work);
  }

  private async catchUp(): Promise<void> {
    const tail = await this.tail;
    await tail
      ?.catchUp()
      .catch((error: unknown) => this.log.warn(traceOf(error), 'the log could not be read'));
  }
}
