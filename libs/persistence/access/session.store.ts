import type { Sql } from '../scope.js';

/** How long a session lives. */
export interface SessionLife {
  /** Without a request. */
  readonly idleMinutes: number;
  /** Since signing in, whatever was asked. */
  readonly hoursMax: number;
}

/** What makes a session one that lives; its parameter is for how many minutes it may idle. */
const lives = (idleMinutes: string): string =>
  `expires_at > now() and seen_at > now() - make_interval(mins => ${idleMinutes})`;

/** Seen times are written down once in a minute at most, so that reading stays reading. */
const SEEN = `interval '1 minute'`;

/** Begins a session, and sweeps away those that have ended by themselves. */
export async function openSession(
  sql: Sql,
  session: string,
  person: string,
  { idleMinutes, hoursMax }: SessionLife,
): Promise<void> {
  await sql(`delete from access.session where not (${lives('$1')})`, [idleMinutes]);
  await sql(
    `insert into access.session (session, person, expires_at) values ($1, $2, now() + make_interval(hours => $3))`,
    [session, person, hoursMax],
  );
}

/**
 * The person of a session that lives.
 * @param isPresence whether the session is seen by this, and so lives on
 * @returns null when there is none, or it has ended
 */
export async function findSession(
  sql: Sql,
  session: string,
  idleMinutes: number,
  isPresence: boolean,
): Promise<string | null> {
  const [found] = await sql<{ person: string; isStale: boolean }>(
    `select person, seen_at <= now() - ${SEEN} as "isStale" from access.session
     where session = $1 and ${lives('$2')}`,
    [session, idleMinutes],
  );
  if (found?.isStale && isPresence)
    await sql(`update access.session set seen_at = now() where session = $1`, [session]);
  return found?.person ?? null;
}

/** Which of these sessions live; asking is no presence. */
export async function livingAmong(
  sql: Sql,
  sessions: readonly string[],
  idleMinutes: number,
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ session: string }>(
    `select session from access.session where session = any($1) and ${lives('$2')}`,
    [sessions, idleMinutes],
  );
  return new Set(rows.map(({ session }) => session));
}

/** Ends a session; gives the person whose it was, or null when there was none. */
export async function endSession(sql: Sql, session: string): Promise<string | null> {
  const [ended] = await sql<{ person: string }>(
    `delete from access.session where session = $1 returning person`,
    [session],
  );
  return ended?.person ?? null;
}
