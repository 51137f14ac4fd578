import type pg from 'pg';
import { DATABASE } from '../../../infra/stack/database-server.js';
import { superuserClient } from '../../../infra/stack/postgres.js';

/** A connection to a stack's database that no right and no row-level security limits. */
export async function superuserOf(stack: {
  readonly ports: { readonly POSTGRES_PORT: number };
  readonly secrets: { readonly superuser: string };
}): Promise<pg.Client> {
  const client = superuserClient(stack.secrets, stack.ports.POSTGRES_PORT, DATABASE);
  await client.connect();
  return client;
}
