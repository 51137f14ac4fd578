import type { EntitySchemaColumnOptions } from 'typeorm';

/** What a column is made of beside its type. */
export interface ColumnParts extends EntitySchemaColumnOptions {
  /** Key, `schema.table`, that its values refer to. */
  readonly refersTo?: string;
  /** Whether the reference is looked at when the transaction ends. */
  readonly isDeferred?: boolean;
  /** SQL that its values fit. */
  readonly check?: (column: string) => string;
}

/**
 * A column as its table declares it, in SQL's own words. `Value` is what a program reads from it and writes to it, and
 * `MayLack` whether a new row may leave it out; both are types alone.
 */
export class Column<Value, MayLack extends boolean = false> {
  declare readonly value: Value;
  declare readonly mayLack: MayLack;

  constructor(readonly parts: ColumnParts) {}

  private with<V = Value, L extends boolean = MayLack>(more: Partial<ColumnParts>): Column<V, L> {
    return new Column<V, L>({ ...this.parts, ...more });
  }

  primary(): Column<Value, MayLack> {
    return this.with({ primary: true });
  }

  nullable(): Column<Value | null, true> {
    return this.with({ nullable: true });
  }

  unique(): Column<Value, MayLack> {
    return this.with({ unique: true });
  }

  /** @param sql as Postgres writes it back, without casts: `'{}'`, `now()`, `false` */
  default(sql: string): Column<Value, true> {
    return this.with({ default: () => sql });
  }

  /** Made by the database from other columns, and kept. */
  generatedAs(sql: string): Column<Value, true> {
    return this.with({ asExpression: sql, generatedType: 'STORED' });
  }

  identity(): Column<Value, true> {
    return this.with({ generated: 'increment' });
  }

  references(table: string): Column<Value, MayLack> {
    return this.with({ refersTo: table });
  }

  deferred(): Column<Value, MayLack> {
    return this.with({ isDeferred: true });
  }

  comment(text: string): Column<Value, MayLack> {
    return this.with({ comment: text });
  }
}

export const text = (): Column<string> => new Column({ type: 'text' });
export const texts = (): Column<readonly string[]> => new Column({ type: 'text', array: true });
export const integer = (): Column<number> => new Column({ type: 'integer' });
export const integers = (): Column<readonly number[]> => new Column({ type: 'integer', array: true });
/** 64 bits, which the driver gives as a string: a number of JavaScript holds 53. */
export const bigint = (): Column<string> => new Column({ type: 'bigint' });
export const boolean = (): Column<boolean> => new Column({ type: 'boolean' });
export const bytea = (): Column<Buffer> => new Column({ type: 'bytea' });
/** A day, ISO. */
export const date = (): Column<string> => new Column({ type: 'date' });
/** JSON of a shape that our own code gives it. */
export const jsonb = <Value>(): Column<Value> => new Column({ type: 'jsonb' });

/** An instant, ISO in UTC with milliseconds, for TypeORM's repositories as for the driver. */
export const timestamptz = (): Column<string> =>
  new Column({
    type: 'timestamptz',
    transformer: { to: (at: unknown) => at, from: (at: Date | null) => at?.toISOString() ?? null },
  });

/** Postgres's transaction number; TypeORM learns of the type where the catalogue is opened. */
export const xid8 = (): Column<string> => new Column({ type: 'xid8' as 'text' });

/** One of a few words. */
export const oneOf = <const Words extends readonly string[]>(...words: Words): Column<Words[number]> =>
  new Column({
    type: 'text',
    check: (column) => `${column} in (${words.map((word) => `'${word}'`).join(', ')})`,
  });

/** A box of the nine-box matrix. */
export const box = (): Column<number> =>
  new Column({ type: 'integer', check: (column) => `${column} between 1 and 9` });
