import { DataSource } from 'typeorm';
import { browserSessionTable } from './access/access.table.js';
import { columnParsers } from './sql/instant.js';

/** Tables of rows that are administered rather than sealed, which repositories may read and write. */
const ADMINISTERED = [browserSessionTable];

/**
 * Opens a pool for one database role. Nothing is synchronised: tables are made by migrations and read through
 * `inScope`; the few that are administered by repositories are mapped.
 * @param url `postgres://role:password@host:port/database`
 * @param poolSize most connections at once
 */
export async function openDataSource(url: string, poolSize = 10): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    installExtensions: false,
    entities: ADMINISTERED,
    applicationName: 'isen-mulang',
    extra: {
      max: poolSize,
      connectionTimeoutMillis: 3000,
      statement_timeout: 30_000,
      pipeline: true,
      types: columnParsers,
    },
  });
  return dataSource.initialize();
}
