import type { ProjectedAct } from './projection.js';
import type { Statement } from './scope.js';

/** Columns that an event sets, by name. Names come from our own code, values are bound. */
export type Change = { readonly [column: string]: unknown };

/** Values that are SQL of their own, with `?` wherever the one value bound stands. */
export class Expression {
  constructor(
    readonly text: string,
    readonly value: unknown,
  ) {}
}

/** Updates a stream's row in a read table, and says which act wrote it. */
export async function changeRow(
  sql: Statement,
  table: string,
  act: ProjectedAct,
  change: Change,
): Promise<void> {
  const stamped: Change = { ...change, stage: act.stage, seq: act.seq, hash: act.hash };
  const columns = Object.entries(stamped).map(([column, value], index) => {
    const slot = `$${index + 2}`;
    return `${column} = ${value instanceof Expression ? value.text.replaceAll('?', slot) : slot}`;
  });
  const values = Object.values(stamped).map((value) => (value instanceof Expression ? value.value : value));
  await sql(`update ${table} set ${columns.join(', ')} where stream = $1`, [act.stream, ...values]);
}
