import { join } from 'node:path';
import pg from 'pg';
import { TEMPORAL_DATABASES, TEMPORAL_ROLE } from './roles.js';
import type { Crew } from './crew.js';
import type { Secrets } from './secrets.js';
import type { Voice } from './voice.js';

/** Where Temporal's databases are, and who may log in there. */
export interface TemporalStore {
  readonly host: string;
  readonly port: number;
  readonly secrets: Secrets;
}

/** Which of the schema tool's built-in table sets belongs into which database. */
const SCHEMAS = {
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
export async function forgetMembers({ host, port, secrets }: TemporalStore): Promise<void> {
  const database = TEMPORAL_DATABASES[0];
  const client = new pg.Client({ host, port, database, user: TEMPORAL_ROLE, password: secrets.temporal });
  await client.connect();
  try {
    await client.query('delete from cluster_membership');
  } finally {
    await client.end();
  }
}

const toolEnv = (database: string, { host, port, secrets }: TemporalStore): { [name: string]: string } => ({
  SQL_PLUGIN: 'postgres12_pgx',
  SQL_HOST: host,
  SQL_PORT: String(port),
  SQL_USER: TEMPORAL_ROLE,
  SQL_PASSWORD: secrets.temporal,
  SQL_DATABASE: database,
});
