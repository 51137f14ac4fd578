import pg from 'pg';
import { DATABASE } from '../../../infra/stack/database-server.js';
import { SUPERUSER } from '../../../infra/stack/postgres.js';

/** A connection to a stack's database that no right and no row-level security limits. */
export async function superuserOf(stack: {
  readonly ports: { readonly POSTGRES_PORT: number };
  readonly secrets: { readonly superuser: string };
}): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: stack.ports.POSTGRES_PORT,
    user: SUPERUSER,
    password: stack.secrets.superuser,
    database: DATABASE,
  });
  await client.connect();
  return client;
}
