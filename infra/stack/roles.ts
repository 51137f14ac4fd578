import type pg from 'pg';
import { DATABASE, urlFor, type DatabaseServer } from './database-server.js';
import { ROLES, type DatabaseRole, type Secrets } from './secrets.js';

/** The role that owns Temporal's databases, and nothing of ours. */
export const TEMPORAL_ROLE = 'isen_temporal';
/** Where the server profile keeps workflows, and the list of them. */
export const TEMPORAL_DATABASES = ['temporal', 'temporal_visibility'] as const;

/** What no role of the product may have: the rest is a matter of the grants in the migrations. */
const POWERLESS = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';

/**
 * Creates the product's roles and its database where they are missing and sets the passwords. Only the owner may
 * create anything in the database, and nobody but the product's roles may connect to it.
 */
export async function ensureDatabase(admin: pg.Client, secrets: Secrets): Promise<void> {
  for (const role of ROLES) await ensureRole(admin, role, secrets.roles[role]);
  await ensureOwned(admin, DATABASE, 'isen_owner');
  await admin.query(`grant connect on database ${DATABASE} to ${ROLES.join(', ')}`);
  await admin.query('alter role isen_replay set default_transaction_read_only = on');
}

/** The same for Temporal's own role and databases, which the server profile needs. */
export async function ensureTemporalDatabases(admin: pg.Client, secrets: Secrets): Promise<void> {
  await ensureRole(admin, TEMPORAL_ROLE, secrets.temporal);
  for (const database of TEMPORAL_DATABASES) await ensureOwned(admin, database, TEMPORAL_ROLE);
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} ${POWERLESS} password ${client.escapeLiteral(password)}`);
}

async function ensureOwned(client: pg.Client, database: string, owner: string): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) await client.query(`create database ${database} owner ${owner}`);
  await client.query(`revoke all on database ${database} from public`);
}

/** Connection line of one role to the product's database. */
export const databaseUrl = (role: DatabaseRole, secrets: Secrets, server: DatabaseServer): string =>
  urlFor(server, role, secrets.roles[role], DATABASE);
