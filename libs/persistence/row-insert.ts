import { governmentOf } from '../domain/kernel/id.js';
import type { ProjectedAct } from './projection.js';
import type { Change } from './row-change.js';
import type { Statement } from './scope.js';

/**
 * Inserts a stream's row, or one that belongs to it, into a read table; a row that is there already stays as it
 * is. Stream, government and the act that wrote it are added.
 */
export async function insertRow(
  sql: Statement,
  table: string,
  act: ProjectedAct,
  row: Change,
): Promise<void> {
  const { stream, seq, hash } = act;
  const all: Change = { ...row, stream, government: governmentOf(stream), seq, hash };
  const slots = Object.keys(all).map((_, index) => `$${index + 1}`);
  await sql(
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${slots.join(', ')}) on conflict do nothing`,
    Object.values(all),
  );
}
