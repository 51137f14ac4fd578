/** Most rows a list answers at once. */
const PAGE_LIMIT_MAX = 100;

/** Where a list goes on: after the row with this instant and key, in the list's own order. */
export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One page; `next` is the cursor of the following one, null on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** A cursor that no list of ours gave out. */
export class CursorInvalid extends Error {
  constructor() {
    super('the cursor is not one that a list gave out');
    this.name = 'CursorInvalid';
  }
}

/**
 * Reads the keyset of a cursor: as many strings as the list is ordered by, or nulls for the first page.
 * @throws CursorInvalid
 */
export function keysetOf(cursor: string | undefined, width: number): readonly (string | null)[] {
  if (cursor === undefined) return Array.from({ length: width }, () => null);
  const keys = parsed(cursor);
  const fits = Array.isArray(keys) && keys.length === width && keys.every((key) => typeof key === 'string');
  if (!fits) throw new CursorInvalid();
  return keys as string[];
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new CursorInvalid();
  }
}

/** Rows asked for: one more than the page shows, to know whether another follows. */
export const limitOf = ({ limit = 50 }: PageRequest): number => Math.min(Math.max(limit, 1), PAGE_LIMIT_MAX);

/** Cuts the extra row off and says where the next page starts. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keys: (row: Row) => readonly string[],
): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more ? Buffer.from(JSON.stringify(keys(last)), 'utf8').toString('base64url') : null;
  return { rows: shown, next };
}
