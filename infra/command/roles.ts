import pg from 'pg';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { DATA, foldersIn } from '../stack/project.js';
import { ensureDatabase, ensureTemporalDatabases } from '../stack/roles.js';
import { loadSecrets } from '../stack/secrets.js';

const COMMAND = aCommand(
  'roles',
  "Makes our roles and databases on somebody else's Postgres, once and again without harm. It needs a superuser's " +
    'connection line in ADMIN_DATABASE_URL, which nothing else of ours ever sees.',
);

async function main(args: readonly string[]): Promise<void> {
  parsed(COMMAND, args);
  const connectionString = process.env.ADMIN_DATABASE_URL;
  if (!connectionString)
    throw new Error(
      "ADMIN_DATABASE_URL must hold a superuser's connection line, postgres://user:password@host:5432/postgres.",
    );
  const secrets = loadSecrets(foldersIn(DATA).secrets, process.env);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await ensureDatabase(client, secrets);
    await ensureTemporalDatabases(client, secrets);
  } finally {
    await client.end();
  }
  process.stdout.write('Roles and databases are there: isen_mulang, temporal, temporal_visibility.\n');
}

await runCommand(main);
