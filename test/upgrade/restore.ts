import pg from 'pg';
import { DataSource } from 'typeorm';
import { DATABASE } from '../../infra/stack/database-server.js';
import { superuserClient } from '../../infra/stack/postgres.js';
import { ensureDatabase } from '../../infra/stack/roles.js';
import type { TestStack } from '../../infra/stack/test-stack.js';
import { migrations } from '../../libs/persistence/migrations.js';
import { fitCluster } from '../../libs/persistence/record/cluster-shift.js';
import type { Release } from './release.js';
import { loadTables } from './tables.js';

/** A stack that runs Postgres and Temporal alone. */
export type Paused = Pick<TestStack, 'ports' | 'secrets' | 'databaseUrls'>;

/**
 * Puts a kept release in the place of a stack's database, then brings its tables to the state of today's code, as a
 * new release does at its first start.
 * @throws Error when today's code has lost a migration that the release had
 */
export async function restore(stack: Paused, { manifest, tables }: Release): Promise<void> {
  const known = migrations.filter(({ name }) => manifest.migrations.includes(name));
  if (known.length < manifest.migrations.length)
    throw new Error(`Release ${manifest.release} had migrations that are gone.`);
  await as(stack, 'postgres', (superuser) => superuser.query(`drop database ${DATABASE} with (force)`));
  await as(stack, 'postgres', (superuser) => ensureDatabase(superuser, stack.secrets));
  await migrate(stack, known);
  await as(stack, DATABASE, (superuser) => loadTables(superuser, tables));
  await migrate(stack, migrations);
  await fit(stack);
}

async function migrate({ databaseUrls }: Paused, some: typeof migrations): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: databaseUrls.isen_owner,
    migrations: some,
    migrationsTableName: 'migration',
    installExtensions: false,
  }).initialize();
  await dataSource.runMigrations({ transaction: 'each' }).finally(() => dataSource.destroy());
}

/** The rows come from a cluster that had counted further; a start sees to it after its migrations. */
async function fit({ databaseUrls }: Paused): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrls.isen_owner });
  await owner.connect();
  await fitCluster(async (statement) => (await owner.query(statement)).rows ?? []).finally(() => owner.end());
}

async function as(
  { secrets, ports }: Paused,
  database: string,
  work: (superuser: ReturnType<typeof superuserClient>) => Promise<unknown>,
): Promise<void> {
  const client = superuserClient(secrets, ports.POSTGRES_PORT, database);
  await client.connect();
  await work(client).finally(() => client.end());
}
