import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions } from 'typeorm';
import type { Column } from './column.js';

/** Columns of a table by name. */
export interface Columns {
  readonly [name: string]: Column<unknown, boolean>;
}

/** A row as it is read: every column with the type that its declaration says. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: C[Name]['value'] };

type Lacking<C extends Columns> = {
  [Name in keyof C]: C[Name]['mayLack'] extends true ? Name : never;
}[keyof C];

/** A row as it is inserted: columns that are nullable or have a default may be left out. */
export type NewRowOf<C extends Columns> = Omit<RowOf<C>, Lacking<C>> & Partial<Pick<RowOf<C>, Lacking<C>>>;

type Camel<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

/** A table's row as views show it: `opened_at as "openedAt"`. */
export type Shown<T> =
  T extends Table<infer C> ? { readonly [Name in keyof C as Camel<Name>]: C[Name]['value'] } : never;

/** A column in an index; what is more than a name is seen by the catalogue's text alone. */
type Indexed<Name extends string> = Name | `${Name} desc` | `${Name} gin`;

export interface TableParts<C extends Columns> {
  readonly columns: C;
  /** Columns of each index, in its order; predicates stand in the catalogue's text. */
  readonly indexes?: { readonly [name: string]: readonly Indexed<keyof C & string>[] };
  readonly uniqueIndexes?: { readonly [name: string]: readonly (keyof C & string)[] };
  readonly uniques?: readonly (readonly (keyof C & string)[])[];
  /** SQL of checks over several columns, by name. */
  readonly checks?: { readonly [name: string]: string };
  readonly comment?: string;
}

/** A table in the schema it is live in, or in another that has the same. */
export interface Placed<C extends Columns> {
  readonly table: Table<C>;
  /** `schema.table`, for a statement. */
  readonly path: string;
}

/**
 * One table of the catalogue: TypeORM's schema of it, from which its schema builder proves that the migrated database
 * is so, with the types of its rows. Constraints bear the names that Postgres gives.
 */
export class Table<C extends Columns = Columns> extends EntitySchema<RowOf<C>> {
  readonly columns: C;

  constructor(
    readonly schema: string,
    readonly table: string,
    readonly parts: TableParts<C>,
  ) {
    super({
      name: `${schema}.${table}`,
      schema,
      tableName: table,
      columns: columnsOf(table, parts.columns) as never,
      indices: indicesOf(parts),
      uniques: (parts.uniques ?? []).map((columns) => ({
        name: `${table}_${columns.join('_')}_key`,
        columns: [...columns],
      })),
      checks: checksOf(table, parts.columns, parts.checks),
    });
    this.columns = parts.columns;
  }

  /** Where it lies in a schema: its own, or a shadow of it. */
  in(schema: string): Placed<C> {
    return { table: this, path: `${schema}.${this.table}` };
  }

  /** A value as the driver takes it for a column: it writes an array as one of Postgres's, which JSON is not. */
  bound(column: string, value: unknown): unknown {
    return this.columns[column]?.parts.type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
  }

  /** `schema.table` of the live one. */
  get path(): string {
    return this.in(this.schema).path;
  }
}

/** A table of whatever columns, for whoever goes through all of them. */
export interface AnyTable extends EntitySchema {
  readonly schema: string;
  readonly table: string;
  readonly path: string;
  readonly columns: Columns;
  readonly parts: { readonly comment?: string };
}

function columnsOf(table: string, columns: Columns): { [name: string]: EntitySchemaColumnOptions } {
  const options = Object.entries(columns).map(([name, { parts }]): [string, EntitySchemaColumnOptions] => {
    const { refersTo, isDeferred, check: _check, ...rest } = parts;
    if (refersTo === undefined) return [name, rest];
    const deferrable = isDeferred ? { deferrable: 'INITIALLY DEFERRED' as const } : {};
    return [
      name,
      { ...rest, foreignKey: { target: refersTo, name: `${table}_${name}_fkey`, ...deferrable } },
    ];
  });
  return Object.fromEntries(options);
}

interface Indexes {
  readonly indexes?: { readonly [name: string]: readonly string[] };
  readonly uniqueIndexes?: { readonly [name: string]: readonly string[] };
}

/** What is more than a list of ascending columns the schema builder could neither make nor compare. */
function indicesOf({ indexes = {}, uniqueIndexes = {} }: Indexes) {
  const plain = Object.entries(indexes).map(([name, columns]) => ({
    name,
    columns: columns.map((column) => column.split(' ')[0] as string),
    synchronize: columns.every((column) => !column.includes(' ')),
  }));
  const unique = Object.entries(uniqueIndexes).map(([name, columns]) => ({
    name,
    columns: [...columns],
    unique: true,
  }));
  return [...plain, ...unique];
}

function checksOf(table: string, columns: Columns, checks: TableParts<Columns>['checks'] = {}) {
  const ofColumns = Object.entries(columns).flatMap(([name, { parts }]) =>
    parts.check ? [{ name: `${table}_${name}_check`, expression: parts.check(name) }] : [],
  );
  const ofTable = Object.entries(checks).map(([name, expression]) => ({ name, expression }));
  return [...ofColumns, ...ofTable];
}
