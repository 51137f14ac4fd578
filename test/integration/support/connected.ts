import pg from 'pg';
import type { DatabaseRole } from '../../../infra/stack/secrets.js';
import type { FreshDatabase } from '../../support/fresh-database.js';

/** Does some work on a connection of one role, and closes it. */
export async function connected<T>(
  database: FreshDatabase,
  role: DatabaseRole,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: database.url(role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Does some work in a transaction that leaves nothing behind. */
export async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** Does some work while a planted fault stands, and uproots it as superuser. */
export async function whilePlanted<T>(
  database: FreshDatabase,
  { plant, uproot }: { readonly plant: string; readonly uproot: string },
  work: () => Promise<T>,
): Promise<T> {
  await database.asSuperuser(plant);
  try {
    return await work();
  } finally {
    await database.asSuperuser(uproot);
  }
}
