import { LOCKS } from '../../libs/persistence/sql/advisory-locks.js';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../libs/persistence/migrations.js';
import { fitCluster } from '../../libs/persistence/record/cluster-shift.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';

const MIGRATE = aCommand(
  'migrate',
  'Brings the schema up to date, as its owner. Every start of the stack does so by itself.',
);

interface Migrated {
  readonly names: readonly string[];
  /** Given when the record comes from another cluster, whose transaction numbers are ahead of this one's. */
  readonly shift: bigint | undefined;
}

/** Brings the schema up to date as its owner; two at once wait for each other. */
async function migrate(url: string): Promise<Migrated> {
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
  await lock.query('select pg_advisory_lock($1)', [LOCKS.migration]);
  const done = await dataSource.runMigrations({ transaction: 'each' });
  const shift = await fitCluster((statement) => lock.query(statement) as Promise<object[]>);
  await lock.release();
  await dataSource.destroy();
  return { names: done.map(({ name }) => name), shift };
}

await runCommand(async (args) => {
  parsed(MIGRATE, args);
  const { names, shift } = await migrate(readSettings(['DATABASE_URL']).DATABASE_URL);
  console.log(names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}`);
  if (shift !== undefined)
    console.log(
      `The record comes from another cluster: what is sealed here is numbered ${shift} further on.`,
    );
});
