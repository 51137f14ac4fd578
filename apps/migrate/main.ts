import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../libs/persistence/migrations.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';

const MIGRATE = aCommand(
  'migrate',
  'Brings the schema up to date, as its owner. Every start of the stack does so by itself.',
);

/** Any number; the same for everybody who migrates. */
const MIGRATION_LOCK = 620_1971;

/** Brings the schema up to date as its owner; two at once wait for each other. */
async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    installExtensions: false,
    applicationName: 'isen-mulang-migrate',
    extra: { max: 2 },
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  const done = await dataSource.runMigrations({ transaction: 'each' });
  await lock.release();
  await dataSource.destroy();
  return done.map(({ name }) => name);
}

await runCommand(async (args) => {
  parsed(MIGRATE, args);
  const done = await migrate(readSettings(['DATABASE_URL']).DATABASE_URL);
  console.log(done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.join(', ')}`);
});
