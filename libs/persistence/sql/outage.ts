/**
 * Network errors, and the SQLSTATE classes of a server that is away, going, overloaded, closed to connections (55000) or
 * asks to try again.
 */
const NETWORK = /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const SQLSTATE = /^(08|53|57|58)...$|^(40001|40P01|55000|55P03|25P03)$/;

/** What pg and its pool say without a code when a connection breaks or none comes free in time. */
const MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Driver not Connected)|connection error and is not queryable/i;

/** True when the database is away or asks to be tried again, and nothing is wrong with what was asked of it. */
export function isDatabaseOutage(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && (NETWORK.test(code) || SQLSTATE.test(code))) return true;
    if (MESSAGE.test(cause.message)) return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseOutage)) return true;
    cause = (cause as { driverError?: unknown }).driverError ?? cause.cause;
  }
  return false;
}

/** True when Postgres could not read a value as what it should be: no date, no number, no text it can hold. */
export function isDataError(error: unknown): boolean {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return /^22...$/.test(String(code ?? driverError?.code ?? ''));
}
