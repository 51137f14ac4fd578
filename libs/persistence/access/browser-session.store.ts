import { In, Not, Raw } from 'typeorm';
import type { Sql } from '../sql/scope.js';
import { browserSessionTable } from './access.table.js';

/** How long a session lives. */
export interface BrowserSessionLife {
  /** Without a request. */
  readonly idleMinutes: number;
  /** Since signing in, whatever was asked. */
  readonly hoursMax: number;
}

/** What the issuer calls whom it signed in, and its own session. */
export interface BrowserSessionSource {
  readonly subject: string | null;
  readonly issuerSession: string | null;
}

/** A session as its person sees it. */
export interface ListedBrowserSession {
  /** SHA-256 of its secret, which opens nothing. */
  readonly session: string;
  readonly createdAt: string;
  readonly seenAt: string;
}

// Every instant is the database's: the clocks of several apis may differ.
const ahead = Raw((at) => `${at} > now()`);
const within = (minutes: number) =>
  Raw((at) => `${at} > now() - make_interval(mins => :minutes)`, { minutes });

/** What makes a session one that lives. */
const living = (idleMinutes: number) => ({ expires_at: ahead, seen_at: within(idleMinutes) });

/** Seen times are written down once in a minute at most, so that reading stays reading. */
const SEEN_MINUTES = 1;

/** Begins a session, and sweeps away those that have ended by themselves. */
export async function openBrowserSession(
  sql: Sql,
  session: string,
  person: string,
  { subject, issuerSession }: BrowserSessionSource,
  { idleMinutes, hoursMax }: BrowserSessionLife,
): Promise<void> {
  const sessions = sql.repository(browserSessionTable);
  await sessions.delete({ expires_at: Not(ahead) });
  await sessions.delete({ seen_at: Not(within(idleMinutes)) });
  await sessions.insert({
    session,
    person,
    subject,
    issuer_session: issuerSession,
    expires_at: () => `now() + make_interval(hours => ${Number(hoursMax)})`,
  });
}

/**
 * The person of a session that lives.
 * @param isPresence whether the session is seen by this, and so lives on
 * @returns null when there is none, or it has ended
 */
export async function findBrowserSession(
  sql: Sql,
  session: string,
  idleMinutes: number,
  isPresence: boolean,
): Promise<string | null> {
  const sessions = sql.repository(browserSessionTable);
  const found = await sessions.findOneBy({ session, ...living(idleMinutes) });
  if (found && isPresence)
    await sessions.update({ session, seen_at: Not(within(SEEN_MINUTES)) }, { seen_at: () => 'now()' });
  return found?.person ?? null;
}

/** Which of these sessions live; asking is no presence. */
export async function livingAmong(
  sql: Sql,
  sessions: readonly string[],
  idleMinutes: number,
): Promise<ReadonlySet<string>> {
  const rows = await sql
    .repository(browserSessionTable)
    .findBy({ session: In(sessions), ...living(idleMinutes) });
  return new Set(rows.map(({ session }) => session));
}

/**
 * Ends a session; gives the person whose it was, or null when there was none. One statement, so that of two who end it
 * at once one learns whose it was; a repository's deletion tells nobody.
 */
export async function endBrowserSession(sql: Sql, session: string): Promise<string | null> {
  const [ended] = await sql<{ person: string }>(
    `delete from access.session where session = $1 returning person`,
    [session],
  );
  return ended?.person ?? null;
}

/** The sessions of a person that live, the one seen last in front. */
export async function sessionsOf(
  sql: Sql,
  person: string,
  idleMinutes: number,
): Promise<ListedBrowserSession[]> {
  const rows = await sql
    .repository(browserSessionTable)
    .find({ where: { person, ...living(idleMinutes) }, order: { seen_at: 'desc', session: 'asc' } });
  return rows.map(({ session, created_at: createdAt, seen_at: seenAt }) => ({ session, createdAt, seenAt }));
}

/** A session that was ended, and whose it was. */
export interface EndedSession {
  readonly session: string;
  readonly person: string;
}

/** Ends every session of a person. */
export const endSessionsOf = (sql: Sql, person: string): Promise<EndedSession[]> =>
  sql<EndedSession>('delete from access.session where person = $1 returning session, person', [person]);

/** Ends what the issuer has ended: its one session where it names that, else everything of the subject. */
export const endSessionsFrom = (
  sql: Sql,
  { subject = null, issuerSession = null }: Partial<BrowserSessionSource>,
): Promise<EndedSession[]> =>
  sql<EndedSession>(
    `delete from access.session where ($1::text is null or subject = $1) and ($2::text is null or issuer_session = $2)
       and coalesce($1, $2) is not null returning session, person`,
    [subject, issuerSession],
  );
