import type { Sql } from '../persistence/sql/scope.js';
import type { KeyWrapper } from './key-wrapper.js';

/** Keys wrapped anew in one transaction. */
const BATCH = 500;

interface Row {
  readonly stream: string;
  readonly wrapped: Buffer;
  readonly kek: string;
}

/**
 * Makes a key the one in use. Waits for whoever is writing the key of a stream at this moment; whoever comes after finds
 * the new one.
 */
export async function putInUse(sql: Sql, next: KeyWrapper): Promise<void> {
  await sql('lock table record.stream_key in share row exclusive mode');
  await sql(
    `insert into record.key_in_use (kek) select $1
     where $1 is distinct from (select kek from record.key_in_use order by id desc limit 1)`,
    [next.id],
  );
}

/**
 * Wraps the next keys that are not wrapped by this one. What was made is
 * unwrapped before it is written, and nobody else changes a row meanwhile.
 * @returns how many; 0 when none is left
 * @throws Error that names a stream whose key none of those held can unwrap
 */
export async function rewrapSome(sql: Sql, next: KeyWrapper, held: readonly KeyWrapper[]): Promise<number> {
  const rows = await sql<Row>(
    'select stream, wrapped, kek from record.stream_key where kek <> $1 order by stream limit $2 for update',
    [next.id, BATCH],
  );
  const made = await Promise.all(rows.map((row) => rewrapped(row, next, held)));
  await sql(`set local record.rewrap = 'on'`);
  await sql(
    `update record.stream_key k set wrapped = m.wrapped, kek = $3
     from unnest($1::text[], $2::bytea[]) as m (stream, wrapped) where k.stream = m.stream`,
    [rows.map(({ stream }) => stream), made, next.id],
  );
  return rows.length;
}

async function rewrapped(
  { stream, wrapped, kek }: Row,
  next: KeyWrapper,
  held: readonly KeyWrapper[],
): Promise<Buffer> {
  const before = held.find(({ id }) => id === kek);
  if (!before) throw new Error(`the key of ${stream} is wrapped by ${kek}, which RECORD_KEK does not hold`);
  const key = await before.unwrap(wrapped, stream);
  const made = await next.wrap(key, stream);
  if (!(await next.unwrap(made, stream)).equals(key))
    throw new Error(`the key of ${stream} was not wrapped well`);
  return made;
}
