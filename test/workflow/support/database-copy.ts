import type pg from 'pg';
import { DATABASE } from '../../../infra/stack/database-server.js';
import { superuserClient } from '../../../infra/stack/postgres.js';
import { ensureDatabase } from '../../../infra/stack/roles.js';
import type { TestStack } from '../../../infra/stack/test-stack.js';

type Place = Pick<TestStack, 'ports' | 'secrets'>;
const COPY = `${DATABASE}_copy`;

/** Copies our database as an operator would; whoever is still connected is thrown out. */
export async function copyDatabase(stack: Place): Promise<void> {
  await asOperator(stack, async (operator) => {
    await operator.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${DATABASE}'`,
    );
    await operator.query(`create database ${COPY} template ${DATABASE} owner isen_owner`);
  });
}

/** Puts the copy in the place of our database, with the rights to connect that a copy does not carry. */
export async function setBackToCopy(stack: Place): Promise<void> {
  await asOperator(stack, async (operator) => {
    await operator.query(`drop database ${DATABASE} with (force)`);
    await operator.query(`alter database ${COPY} rename to ${DATABASE}`);
    await ensureDatabase(operator, stack.secrets);
  });
}

async function asOperator(
  { secrets, ports }: Place,
  work: (operator: pg.Client) => Promise<void>,
): Promise<void> {
  const client = superuserClient(secrets, ports.POSTGRES_PORT);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
