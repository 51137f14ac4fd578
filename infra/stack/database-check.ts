import pg from 'pg';
import { DATABASE, urlFor, type DatabaseServer } from './database-server.js';
import type { Engine } from './engine.js';
import { TEMPORAL_DATABASES, TEMPORAL_ROLE } from './roles.js';
import { ROLES, type Secrets } from './secrets.js';

const OLDEST = 15;

/**
 * Sees to it that somebody else's server is new enough and has our roles and databases, before anything is written.
 * @throws Error with a sentence that says what is missing and who can put it right
 */
export async function assertUsable(server: DatabaseServer, secrets: Secrets, engine: Engine): Promise<void> {
  for (const role of ROLES) await assertUsableBy(server, role, secrets.roles[role], DATABASE);
  if (engine === 'dev') return;
  for (const database of TEMPORAL_DATABASES)
    await assertUsableBy(server, TEMPORAL_ROLE, secrets.temporal, database);
}

const OWNERS: readonly string[] = ['isen_owner', TEMPORAL_ROLE];

async function assertUsableBy(
  server: DatabaseServer,
  role: string,
  password: string,
  database: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(server, role, password, database) });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; makes: boolean; trigrams: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version,
              has_database_privilege(current_database(), 'create') as makes,
              exists (select from pg_available_extensions where name = 'pg_trgm') as trigrams`,
    );
    const { version = 0, makes = false, trigrams = false } = rows[0] ?? {};
    if (version < OLDEST) throw new Unusable(`is version ${version}; ${OLDEST} or newer is needed.`);
    if (OWNERS.includes(role) && !makes)
      throw new Unusable(`lets ${role} create nothing in ${database}. ${SCRIPT}`);
    if (database === DATABASE && !trigrams)
      throw new Unusable("lacks the extension pg_trgm, which comes with Postgres' contrib modules.");
  } catch (failure) {
    throw new Error(`The Postgres at ${server.host}:${server.port} ${inWords(failure, role, database)}`, {
      cause: failure,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

class Unusable extends Error {}

const SCRIPT = 'Whoever administers it can run npm run roles (docs/operator.md).';

/** SQLSTATE, or the system's code, of what can be wrong with a server. */
function inWords(failure: unknown, role: string, database: string): string {
  if (failure instanceof Unusable) return failure.message;
  const { code = '' } = failure as { code?: string };
  if (code === '28P01' || code === '28000')
    return `does not let ${role} in: the role is missing or has another password. ${SCRIPT}`;
  if (code === '3D000') return `has no database ${database}. ${SCRIPT}`;
  if (code === '42501') return `does not let ${role} into ${database}. ${SCRIPT}`;
  if (code.startsWith('E')) return `does not answer (${code}); DATABASE_URL names it.`;
  return `does not work for ${role} (${code || 'no code'}).`;
}
