import type { Sql } from '../sql/scope.js';

/** Folders outside the server's own that hold our database, as the server's machine names them; mostly none. */
export async function tablespaceFolders(sql: Sql): Promise<string[]> {
  const rows = await sql<{ folder: string }>(
    `select pg_tablespace_location(t.oid) as folder from pg_tablespace t
     join pg_database d on d.dattablespace = t.oid where d.datname = current_database()`,
  );
  return rows.map(({ folder }) => folder).filter((folder) => folder !== '');
}
