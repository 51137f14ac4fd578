import { isLogAttended, logStanding, type LogHolder } from '../persistence/record/log-standing.view.js';
import { NAMED_MAX, owedDeliveries } from '../persistence/record/owed.view.js';
import { wrappingKeys } from '../persistence/record/stream-key.view.js';
import { LOCKS } from '../persistence/sql/advisory-locks.js';
import type { Sql } from '../persistence/sql/scope.js';
import { exhaustedTasks } from '../persistence/task/ownerless.view.js';
import { calendarsInUse, lateStrikes, tasksWithoutActor } from '../persistence/task/watched-task.view.js';
import { unheldInUse } from '../record/key-in-use.js';
import type { KeyWrapper } from '../record/key-wrapper.js';
import type { Finding } from './finding.js';

/** How long a thing may be late before it is a fault, in seconds. */
const LATE_S = 60;
const LOG_LATE_S = 10;
/** Days before the end of a calendar from which it is said. */
const CALENDAR_DAYS = 60;

/** Deadlines and deliveries that are owed and did not come. */
export async function lookForOwed(sql: Sql): Promise<Finding[]> {
  const strikes = await lateStrikes(sql, LATE_S);
  const deliveries = await owedDeliveries(sql, LATE_S);
  return [...found('strikeLate', strikes), ...found('deliveryLate', deliveries)];
}

const found = (
  fault: 'strikeLate' | 'deliveryLate',
  {
    count,
    ageS: seconds,
    streams,
  }: { readonly count: number; readonly ageS: number; readonly streams: readonly string[] },
): Finding[] => (count === 0 ? [] : [{ fault, about: { count, seconds }, streams }]);

/** Whether the log keeps up, and who holds it where it doesn't. */
export async function lookAtLog(sql: Sql): Promise<Finding[]> {
  const { waiting: count, waitingSeconds: seconds, holder } = await logStanding(sql);
  if (!(await isLogAttended(sql, LOCKS.sequencer)))
    return [{ fault: 'logUnattended', about: { count, seconds }, streams: [] }];
  if (seconds < LOG_LATE_S) return [];
  const by = holder && { holder: holderInWords(holder) };
  return [{ fault: 'logBehind', about: { count, seconds, ...by }, streams: [] }];
}

const holderInWords = ({ role, pid, prepared, application }: LogHolder): string =>
  pid === null
    ? `prepared transaction “${prepared}” of ${role}`
    : `process ${pid} of ${role}${application ? ` (${application})` : ''}`;

/** Tasks that nobody can do, and those at the end of their line, by the role that is missing. */
export async function lookForActors(sql: Sql): Promise<Finding[]> {
  const unowned = await tasksWithoutActor(sql);
  return [...byRole('taskWithoutActor', unowned), ...byRole('lineExhausted', await exhaustedTasks(sql))];
}

const byRole = (
  fault: 'taskWithoutActor' | 'lineExhausted',
  rows: readonly { readonly stream: string; readonly role: string | null }[],
): Finding[] =>
  [...Map.groupBy(rows, ({ role }) => role ?? 'person')].map(([reason, of]) => ({
    fault,
    about: { count: of.length, reason },
    streams: [...new Set(of.map(({ stream }) => stream))].slice(0, NAMED_MAX),
  }));

/** Calendars of open streams that end soon. */
export async function lookAtCalendars(sql: Sql, nowMs: number): Promise<Finding[]> {
  const ending = (year: number) => Date.UTC(year + 1, 0, 1) - nowMs < CALENDAR_DAYS * 86_400_000;
  return (await calendarsInUse(sql)).flatMap(({ streams, lastYear }) =>
    lastYear !== null && ending(lastYear)
      ? [{ fault: 'calendarEnds' as const, about: { count: streams, year: lastYear }, streams: [] }]
      : [],
  );
}

/**
 * Whether the streams' keys are wrapped by one key.
 * @param held the keys at hand, of which there are several while they are exchanged; null where none is
 */
export async function lookAtKeys(sql: Sql, held: readonly KeyWrapper[] | null): Promise<Finding[]> {
  const keys = await wrappingKeys(sql);
  const [first, ...others] = keys;
  const count = (of: typeof keys): number => of.reduce((sum, { streams }) => sum + streams, 0);
  const isUnheld = held !== null && (await unheldInUse(sql, held)) !== null;
  return [
    ...(first && others.length > 0
      ? [{ fault: 'keysOfTwo' as const, about: { count: count(others) }, streams: [] }]
      : []),
    ...(isUnheld ? [{ fault: 'keyUnknown' as const, about: { count: count(keys) }, streams: [] }] : []),
  ];
}
