import type { integer, text } from './column.js';
import type { ProjectedAct } from './projection.js';
import type { Statement } from './scope.js';
import type { Columns, Placed, RowOf, Table } from './table.js';

/** A value that is SQL of its own, with `?` wherever the one value bound stands. */
export class Expression {
  constructor(
    readonly text: string,
    readonly value: unknown,
  ) {}
}

/** Columns of a table that an event sets, each to a value of its type or to an expression. */
export type ChangeOf<T> =
  T extends Table<infer C> ? { readonly [Name in keyof C]?: C[Name]['value'] | Expression } : never;

/** What the row of a stream has, whatever the table. */
type OfStream = Columns & {
  readonly stage: ReturnType<typeof text>;
  readonly seq: ReturnType<typeof integer>;
  readonly hash: ReturnType<typeof text>;
};

/** Updates a stream's row in a read table, and says which act wrote it. */
export async function changeRow<C extends OfStream>(
  sql: Statement,
  { table, path }: Placed<C>,
  act: ProjectedAct,
  change: { readonly [Name in keyof C]?: RowOf<C>[Name] | Expression },
): Promise<void> {
  const stamped = Object.entries<unknown>({ ...change, stage: act.stage, seq: act.seq, hash: act.hash });
  const columns = stamped.map(([column, value], index) => {
    const slot = `$${index + 2}`;
    return `${column} = ${value instanceof Expression ? value.text.replaceAll('?', slot) : slot}`;
  });
  const values = stamped.map(([column, value]) =>
    value instanceof Expression ? value.value : table.bound(column, value),
  );
  await sql(`update ${path} set ${columns.join(', ')} where stream = $1`, [act.stream, ...values]);
}
