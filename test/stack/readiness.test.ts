import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../apps/story/waiting.js';
import { placeForPostgres } from '../../infra/stack/postgres-place.js';
import { voice } from '../../infra/stack/voice.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { localKeys } from '../../libs/record/key-wrapper.js';
import { putInUse } from '../../libs/record/rewrap.js';
import { databaseBytes, moveDatabase } from '../chaos/support/closed-database.js';
import { SmallDisk } from '../chaos/support/small-disk.js';
import { SealingSession } from '../integration/support/sealing-session.js';
import { superuserOf } from '../integration/support/superuser.js';
import { HurtStack } from '../workflow/support/hurt-stack.js';

/** Whatever goes wrong is told within this time, in milliseconds. */
const TOLD_MS = 10_000;

let hurt: HurtStack;
let disk: SmallDisk | undefined;
beforeAll(async () => {
  hurt = await HurtStack.up('dev', { seed: false });
});
afterAll(async () => {
  await hurt?.stop();
  disk?.unmount();
});
// Each fault is mended by its test, and then nothing is wrong any more.
afterEach(async () => {
  await until('everything to work again', async () => (await faults()).length === 0);
});

interface Problem {
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

async function faults(): Promise<readonly string[]> {
  const answer = await fetch(`${hurt.stack.apiUrl}/health/ready`);
  const { errors = [] } = (await answer.json()) as Problem;
  expect(answer.status).toBe(errors.length === 0 ? 200 : 503);
  return errors.map(({ path, message }) => `${path}: ${message}`);
}

/** Waits until a fault is told, and nothing beside it; that the process lives is never in doubt. */
async function told(words: RegExp): Promise<void> {
  const since = Date.now();
  await expect.poll(faults, { timeout: TOLD_MS, interval: 200 }).toEqual([expect.stringMatching(words)]);
  const toldMs = Date.now() - since;
  process.stdout.write(`${JSON.stringify({ fault: words.source, toldMs })}\n`);
  expect((await fetch(`${hurt.stack.apiUrl}/health/live`)).status).toBe(200);
}

test('a worker that was killed', async () => {
  await hurt.kill('worker');
  await told(/^worker: no worker polls/);
  await hurt.revive('worker');
});

test('a worker that runs and does nothing any more', async () => {
  const { pid } = hurt.running('worker');
  process.kill(pid, 'SIGSTOP');
  try {
    await told(/^worker: no worker polls/);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
});

test('a log that one of our own transactions holds, with the role that holds it', async () => {
  const { isen_app, isen_import } = hurt.stack.databaseUrls;
  const slow = await SealingSession.open(new pg.Client({ connectionString: isen_import }));
  const prompt = await SealingSession.open(new pg.Client({ connectionString: isen_app }));
  await slow.begin();
  try {
    await prompt.seal('case/62.01/held');
    await told(/^log: sealed acts have waited \d+ s .* a transaction of isen_import is open/);
  } finally {
    await slow.end('rollback');
    for (const { client } of [slow, prompt]) await client.end();
  }
});

test('a log that nobody numbers, although workers poll', async () => {
  const { isen_app } = hurt.stack.databaseUrls;
  const table = await superuserOf(hurt.stack);
  const prompt = await SealingSession.open(new pg.Client({ connectionString: isen_app }));
  // Whoever has this lock appends nothing, and lets nobody else.
  await table.query('begin; lock table record.log in share row exclusive mode');
  try {
    await prompt.seal('case/62.01/unnumbered');
    await told(/^log: sealed acts have waited \d+ s .* nobody gives them one/);
  } finally {
    await table.query('rollback');
    for (const client of [table, prompt.client]) await client.end();
  }
});

test('a key of another record, in the api and in the worker', async () => {
  await useKeyOf(hurt.stack.secrets.kek);
  const other = { RECORD_KEK: randomBytes(32).toString('base64') };
  for (const part of ['api', 'worker'] as const) {
    await hurt.kill(part);
    await expect(hurt.revive(part, other)).rejects.toThrow(/RECORD_KEK is not the key of this record/);
    await hurt.revive(part);
  }
});

test('a key that was exchanged while all runs, and is not among those held', async () => {
  await useKeyOf(randomBytes(32).toString('base64'));
  await told(/^key: RECORD_KEK does not hold the key in use/);
  await useKeyOf(hurt.stack.secrets.kek);
});

/** Names a key the one in use, as an exchange of keys does at its beginning. */
async function useKeyOf(kek: string): Promise<void> {
  const source = await openDataSource(hurt.stack.databaseUrls.isen_owner, 1);
  await inScope(source, { person: null, governments: [] }, (sql) => putInUse(sql, localKeys(kek)[0]!));
  await source.destroy();
}

test('a full disk', async () => {
  const { stack } = hurt;
  const { data } = placeForPostgres(
    join(stack.data, 'postgres'),
    voice(() => undefined),
  );
  disk = SmallDisk.mounted((await databaseBytes(stack)) + (64 << 20), join(data, 'PG_VERSION'));
  await moveDatabase(stack, disk.folder);
  await until('the api to be ready again', async () => (await faults()).length === 0);
  disk.fill();
  await told(/^disk: the disk of the database is full/);
  disk.free();
});

test('what is wrong stands in the log of the api, once for each change', async () => {
  const log = readFileSync(join(hurt.stack.data, 'logs', 'api.log'), 'utf8');
  const lines = log.split('\n').filter((line) => line.includes('"msg":"not ready"'));
  const told = lines.map(
    (line) => (JSON.parse(line) as Required<{ faults: Problem['errors'] }>).faults ?? [],
  );
  const paths = told.map((faults) => faults.map(({ path }) => path).join(' '));
  // A full disk may also keep a worker from saying that it polls.
  expect(paths.filter((path) => path.includes('disk')).length).toBeGreaterThan(0);
  expect(paths.filter((path, at) => path === paths[at - 1])).toEqual([]);
});
