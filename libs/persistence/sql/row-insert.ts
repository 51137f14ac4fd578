import { governmentOf } from '../../domain/kernel/id.js';
import type { integer, text } from './column.js';
import type { ProjectedAct } from './projection.js';
import type { Statement } from './scope.js';
import type { Columns, NewRowOf, Placed } from './table.js';

/** What every row that a stream owns says of itself: whose it is, and which act wrote it. */
type Owned = Columns & {
  readonly stream: ReturnType<typeof text>;
  readonly government: ReturnType<typeof text>;
  readonly seq: ReturnType<typeof integer>;
  readonly hash: ReturnType<typeof text>;
};

/**
 * Inserts a stream's row, or one that belongs to it, into a read table; a row that is there already stays as it
 * is. Stream, government and the act that wrote it are added.
 */
export async function insertRow<C extends Owned>(
  sql: Statement,
  { table, path }: Placed<C>,
  act: ProjectedAct,
  row: Omit<NewRowOf<C>, 'stream' | 'government' | 'seq' | 'hash'>,
): Promise<void> {
  const { stream, seq, hash } = act;
  const all = Object.entries<unknown>({ ...row, stream, government: governmentOf(stream), seq, hash });
  const columns = all.map(([column]) => column);
  const slots = all.map((_, index) => `$${index + 1}`);
  await sql(
    `insert into ${path} (${columns.join(', ')}) values (${slots.join(', ')}) on conflict do nothing`,
    all.map(([column, value]) => table.bound(column, value)),
  );
}
