import { columnParsers } from './instant.js';
import { DataSource } from 'typeorm';

/**
 * Opens a pool for one database role. No entity is mapped and nothing is synchronised: tables are made by
 * migrations and read through `inScope`.
 * @param url `postgres://role:password@host:port/database`
 * @param poolSize most connections at once
 */
export async function openDataSource(url: string, poolSize = 10): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    installExtensions: false,
    entities: [],
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
