import type pg from 'pg';
import type { Tables } from './release.js';

/** Every table of the product; which migrations were applied is told by the manifest. */
const TABLES = `select schemaname || '.' || tablename as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1`;

/** The rows of every table as JSON: no program beside Postgres is needed to read or to load them. */
export async function dumpTables(superuser: pg.Client): Promise<Tables> {
  const tables = new Map<string, string>();
  const { rows } = await superuser.query<{ name: string }>(TABLES);
  for (const { name } of rows) {
    const dumped = await superuser.query<{ rows: string }>(
      `select coalesce(json_agg(t), '[]')::text as rows from ${quoted(name)} t`,
    );
    tables.set(name, dumped.rows[0]!.rows);
  }
  return tables;
}

/**
 * Loads them into the same tables, in the place of what migrations have put there: as they were, so no trigger and no
 * foreign key has a say.
 */
export async function loadTables(superuser: pg.Client, tables: Tables): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  for (const [name, rows] of tables) {
    const columns = await ownColumns(superuser, name);
    await superuser.query(`delete from ${quoted(name)}`);
    await superuser.query(
      `insert into ${quoted(name)} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${quoted(name)}, $1)`,
      [rows],
    );
  }
  await superuser.query(PAST_THE_NUMBERS);
}

/** The columns that are stored, not computed from others. */
async function ownColumns(superuser: pg.Client, table: string): Promise<string> {
  const { rows } = await superuser.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema || '.' || table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]!.columns;
}

/** Numbers given by the database go on after those that were loaded. */
const PAST_THE_NUMBERS = `do $$ declare it record; begin
  for it in select table_schema s, table_name t, column_name c from information_schema.columns
            where is_identity = 'YES' loop
    execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I.%I',
      format('%I.%I', it.s, it.t), it.c, it.c, it.s, it.t);
  end loop; end $$`;

/** Some tables are called by words that SQL has taken. */
const quoted = (name: string): string => `"${name.replace('.', '"."')}"`;
