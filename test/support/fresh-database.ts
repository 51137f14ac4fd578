import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { Crew } from '../../infra/stack/crew.js';
import { DATABASE, embedded } from '../../infra/stack/database-server.js';
import { Ledger } from '../../infra/stack/ledger.js';
import { freePorts } from '../../infra/stack/ports.js';
import { startPostgres, superuserClient, type PostgresOptions } from '../../infra/stack/postgres.js';
import { foldersIn } from '../../infra/stack/project.js';
import { databaseUrl, ensureDatabase } from '../../infra/stack/roles.js';
import { loadSecrets, type DatabaseRole } from '../../infra/stack/secrets.js';
import { removeData } from '../../infra/stack/test-stack.js';
import { voice as aVoice } from '../../infra/stack/voice.js';
import { migrations } from '../../libs/persistence/migrations.js';

/** A Postgres of a test's own: roles and tables as in the product, and nobody in it. */
export interface FreshDatabase {
  url(role: DatabaseRole): string;
  /** A connection past all row-level security, for looking into every corner. */
  asSuperuser(query: string): Promise<readonly { readonly [column: string]: unknown }[]>;
  /** A client of the superuser, not connected yet, for a database of the cluster; default the product's. */
  superuser(database?: string): pg.Client;
  stop(): Promise<void>;
}

/**
 * Starts it in a temporary folder that `stop` removes.
 * @param settings further settings of the server by name
 */
export async function freshDatabase(settings: PostgresOptions['settings'] = {}): Promise<FreshDatabase> {
  const data = mkdtempSync(join(tmpdir(), 'isen-mulang-database-'));
  // Where Postgres may not be root, its own user must be able to enter.
  chmodSync(data, 0o755);
  const folders = foldersIn(data);
  const secrets = loadSecrets(folders.secrets, {});
  const voice = aVoice(() => undefined);
  const ledger = new Ledger(folders.ledger);
  ledger.open();
  const crew = new Crew(folders.logs, ledger, voice);
  const port = (await freePorts()).POSTGRES_PORT;
  await startPostgres({ crew, voice, secrets, port, data: join(data, 'postgres'), settings });
  const admin = superuserClient(secrets, port);
  await admin.connect();
  await ensureDatabase(admin, secrets).finally(() => admin.end());
  const url = (role: DatabaseRole): string => databaseUrl(role, secrets, embedded(port));
  await migrate(url('isen_owner'));
  const superuser = (name: string = DATABASE): pg.Client => superuserClient(secrets, port, name);
  return {
    url,
    superuser,
    asSuperuser: async (query) => {
      const client = superuser();
      await client.connect();
      try {
        return (await client.query(query)).rows as { [column: string]: unknown }[];
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      await crew.stop();
      ledger.close();
      removeData(data);
    },
  };
}

async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    migrations,
    installExtensions: false,
  }).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
}
