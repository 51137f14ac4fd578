import type pg from 'pg';
import { DATABASE } from '../../../infra/stack/database-server.js';
import { superuserClient } from '../../../infra/stack/postgres.js';
import { TEMPORAL_DATABASES } from '../../../infra/stack/roles.js';
import type { TestStack } from '../../../infra/stack/test-stack.js';

type Place = Pick<TestStack, 'secrets' | 'ports'>;

/** While it runs, Postgres breaks off and refuses every connection to our database and to Temporal's. */
export function whileRefusing<T>(place: Place, work: () => Promise<T>): Promise<T> {
  return beside(place, async (client) => {
    const databases = [DATABASE, ...TEMPORAL_DATABASES];
    for (const name of databases) await close(client, name);
    try {
      return await work();
    } finally {
      for (const name of databases) await open(client, name);
    }
  });
}

/** Moves our database to another folder; whoever is connected to it loses the connection. */
export function moveDatabase(place: Place, folder: string): Promise<void> {
  return beside(place, async (client) => {
    await client.query(`create tablespace small location '${folder}'`);
    await close(client, DATABASE);
    await client.query(`alter database ${DATABASE} set tablespace small`);
    await open(client, DATABASE);
  });
}

/** Size of our database, in bytes. */
export function databaseBytes(place: Place): Promise<number> {
  return beside(place, async (client) => {
    const { rows } = await client.query<{ size: string }>(`select pg_database_size('${DATABASE}') as size`);
    return Number(rows[0]?.size);
  });
}

async function beside<T>({ secrets, ports }: Place, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = superuserClient(secrets, ports.POSTGRES_PORT);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function close(client: pg.Client, database: string): Promise<void> {
  await client.query(`alter database ${database} allow_connections false`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
}

const open = (client: pg.Client, database: string) =>
  client.query(`alter database ${database} allow_connections true`);
