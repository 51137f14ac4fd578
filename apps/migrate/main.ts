import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../libs/persistence/migrations.js';

/** Brings the schema up to date as its owner; two at once wait for each other. */
async function migrate(url: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    installExtensions: false,
    applicationName: 'isen-mulang-migrate',
  });
  await dataSource.initialize();
  await dataSource.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  const done = await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
  console.log(done.length === 0 ? 'Skema sudah mutakhir.' : `Migrasi dijalankan: ${done.map(({ name }) => name).join(', ')}`);
}

/** Any number; the same for everybody who migrates. */
const MIGRATION_LOCK = 620_1971;

const url = process.env['DATABASE_URL_OWNER'];
if (!url) throw new Error('DATABASE_URL_OWNER is missing: the connection of the role that owns the schema');
await migrate(url);
