import { join } from 'node:path';
import pg from 'pg';
import type { Crew } from './crew.js';
import { urlFor, type DatabaseServer } from './database-server.js';
import { TEMPORAL_DATABASES, TEMPORAL_ROLE } from './roles.js';
import type { Secrets } from './secrets.js';
import type { Voice } from './voice.js';

/** Where Temporal's databases are, and who may log in there. */
export interface TemporalStore {
  readonly server: DatabaseServer;
  readonly secrets: Secrets;
}

const PLUGIN = 'postgres12_pgx';

/** Which of the schema tool's built-in table sets belongs into which database. */
export const SCHEMAS = {
  temporal: 'postgresql/v12/temporal',
  temporal_visibility: 'postgresql/v12/visibility',
} as const;

/**
 * Brings the tables of both of Temporal's databases to the server's version. Idempotent: a database that is there
 * already changes nothing.
 * @param programs folder of the schema tool
 * @throws PartDied with the tool's last words
 */
export async function updateSchema(
  programs: string,
  store: TemporalStore,
  { crew, voice }: { readonly crew: Crew; readonly voice: Voice },
): Promise<void> {
  await voice.during("Temporal: tables of the server's databases", async () => {
    for (const database of TEMPORAL_DATABASES)
      for (const step of [
        ['setup-schema', '-v', '0.0'],
        ['update-schema', '--schema-name', SCHEMAS[database]],
      ])
        await crew.run({
          name: 'Temporal schema',
          command: join(programs, 'temporal-sql-tool'),
          args: step,
          env: toolEnv(database, store),
        });
  });
}

/**
 * Forgets the servers of earlier starts. Ours is the only one on these databases; without this it would look for a
 * killed one at its old ports for half a minute before it serves.
 */
export async function forgetMembers({ server, secrets }: TemporalStore): Promise<void> {
  const connectionString = urlFor(server, TEMPORAL_ROLE, secrets.temporal, TEMPORAL_DATABASES[0]);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('delete from cluster_membership');
  } finally {
    await client.end();
  }
}

function toolEnv(database: string, { server, secrets }: TemporalStore): { [name: string]: string } {
  const { isEncrypted, isVerified } = encryptionOf(server);
  return {
    SQL_PLUGIN: PLUGIN,
    SQL_HOST: server.host,
    SQL_PORT: String(server.port),
    SQL_USER: TEMPORAL_ROLE,
    SQL_PASSWORD: secrets.temporal,
    SQL_DATABASE: database,
    SQL_TLS: String(isEncrypted),
    SQL_TLS_DISABLE_HOST_VERIFICATION: String(!isVerified),
  };
}

/** How a server of Temporal's is told where its databases are. */
export function storeEnv({ server, secrets }: TemporalStore): { [name: string]: string } {
  const [database, visibility] = TEMPORAL_DATABASES;
  const { isEncrypted, isVerified } = encryptionOf(server);
  return {
    DB: PLUGIN,
    POSTGRES_SEEDS: server.host,
    DB_PORT: String(server.port),
    POSTGRES_USER: TEMPORAL_ROLE,
    POSTGRES_PWD: secrets.temporal,
    DBNAME: database,
    VISIBILITY_DBNAME: visibility,
    ...(isEncrypted ? { SQL_TLS_ENABLED: 'true', SQL_HOST_VERIFICATION: String(isVerified) } : {}),
  };
}

/** Temporal has settings of its own for what `sslmode` says in a connection line. */
function encryptionOf({ options }: DatabaseServer): { isEncrypted: boolean; isVerified: boolean } {
  const mode = new URLSearchParams(options).get('sslmode') ?? 'disable';
  return { isEncrypted: !['disable', 'allow', 'prefer'].includes(mode), isVerified: mode === 'verify-full' };
}
