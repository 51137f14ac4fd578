import type { Writable } from 'node:stream';
import type { DataSource, QueryRunner, Repository } from 'typeorm';
import { inSpan } from '../../platform/tracing/tracing.js';
import { nameOf } from './statement-name.js';
import type { Columns, RowOf, Table } from './table.js';

/** Runs one parametrised statement in the scope's transaction and gives its rows. */
export type Statement = <Row = Record<string, unknown>>(
  text: string,
  params?: readonly unknown[],
) => Promise<Row[]>;

/** The way to the database within a scope. */
export interface Sql extends Statement {
  /**
   * Sends a write behind those before it and gives no rows, at once: nobody waits for its answer but the scope,
   * which commits only if every one succeeded.
   */
  readonly later: Statement;
  /**
   * TypeORM's repository of a table that is administered rather than sealed, within the same transaction and scope.
   * It takes no transaction of its own.
   */
  readonly repository: <C extends Columns>(table: Table<C>) => Repository<RowOf<C>>;
}

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
export function inScope<T>(dataSource: DataSource, scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T> {
  return inSpan('transaction', {}, () => inTransaction(dataSource, `begin; ${scoping(scope)}`, work));
}

/** The same, with one view of the data from the first statement to the last: for reading all of it. */
export function inSnapshot<T>(
  dataSource: DataSource,
  scope: Scope,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  return inTransaction(dataSource, `begin isolation level repeatable read; ${scoping(scope)}`, work);
}

/** What we use of the driver's connection. */
interface Connection {
  query(statement: string | object): Promise<{ readonly rows: readonly unknown[] }>;
  readonly connection: { readonly stream: Writable };
}

/** Asks, together with all else that is asked in this turn of the event loop: each packet costs both sides a wake-up. */
function ask(client: Connection, statement: string | object): ReturnType<Connection['query']> {
  const { stream } = client.connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return client.query(statement);
}

/**
 * Statements are pipelined: what doesn't wait for an answer travels together, the first with the opening, the last
 * with the commit.
 */
async function inTransaction<T>(
  dataSource: DataSource,
  opening: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as Connection;
  const writes: Promise<unknown>[] = [];
  const opened = ask(client, opening);
  const working = work(sqlOf(runner, client, writes));
  try {
    const [, result] = await Promise.all([opened, working]);
    await Promise.all([...writes, ask(client, 'commit')]);
    return result;
  } catch (error) {
    // Nothing may still be on its way when the connection goes to somebody else.
    await Promise.allSettled([working, ...writes]);
    await ask(client, 'rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** Opening and scope are one statement text, which takes no parameters; persons and governments are plain codes. */
function scoping({ person, governments }: Scope): string {
  const [who, where] = [person ?? '', governments.join(',')];
  if (!/^[\w.,-]*$/.test(who + where)) throw new Error('a scope is made of ids and codes');
  return `select set_config('app.person', '${who}', true), set_config('app.governments', '${where}', true)`;
}

function sqlOf(runner: QueryRunner, client: Connection, writes: Promise<unknown>[]): Sql {
  const run: Statement = async <Row>(text: string, params?: readonly unknown[]) => {
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
    const { rows } = await inSpan(verbOf(text), { attributes }, () =>
      ask(client, params ? prepared(text, params) : text),
    );
    return rows as Row[];
  };
  const later: Statement = async (text, params) => {
    const write = run(text, params);
    // Looked at when the scope ends; until then a failure must not count as unheard.
    write.catch(() => undefined);
    writes.push(write);
    return [];
  };
  return Object.assign(run, { later, repository: repositoriesOf(runner) });
}

/** A repository that began a transaction of its own would end the scope with it, so it is told of the one there is. */
const repositoriesOf =
  (runner: QueryRunner): Sql['repository'] =>
  (table) => {
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    return runner.manager.getRepository(table);
  };

/** Parsed and planned once per connection. */
const prepared = (text: string, params: readonly unknown[]) => ({
  name: nameOf(text),
  text,
  values: [...params],
});

/** What a statement does, for whoever reads a trace: its first word. */
const verbOf = (text: string): string => `sql ${/\w+/.exec(text)?.[0] ?? ''}`;
