import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** Runs one parametrised statement in the scope's transaction and gives its rows. */
export type Sql = <Row = Record<string, unknown>>(
  text: string,
  params?: readonly unknown[],
) => Promise<Row[]>;

/** On whose behalf the database is asked; row-level security reads it. */
export interface Scope {
  /** Person id, or null when no person acts (a worker's own business). */
  readonly person: string | null;
  /** Codes of the governments whose rows may be seen and written. */
  readonly governments: readonly string[];
}

/**
 * The one way to the database: a transaction that says first who asks and for which governments, then does
 * the work. A query outside it sees no row, because row-level security finds no scope.
 * @throws whatever the work throws, after rolling back; a lost connection surfaces as the driver's error.
 */
export async function inScope<T>(
  dataSource: DataSource,
  scope: Scope,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  return dataSource.transaction((manager) => scoped(manager, scope, work));
}

/** The same, with one view of the data from the first statement to the last: for reading all of it. */
export async function inSnapshot<T>(
  dataSource: DataSource,
  scope: Scope,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  return dataSource.transaction('REPEATABLE READ', (manager) => scoped(manager, scope, work));
}

async function scoped<T>(
  { queryRunner }: EntityManager,
  scope: Scope,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  if (!queryRunner) throw new Error('a transaction without a connection');
  const sql = sqlOf(queryRunner);
  await sql(SCOPE, [scope.person ?? '', scope.governments.join(',')]);
  return work(sql);
}

const SCOPE = `select set_config('app.person', $1, true), set_config('app.governments', $2, true)`;

/** The structured answer, because a plain one has another shape for `update … returning`. */
function sqlOf(runner: QueryRunner): Sql {
  return async <Row>(text: string, params?: readonly unknown[]) => {
    const { records } = await runner.query(text, params ? [...params] : undefined, true);
    return records as Row[];
  };
}
