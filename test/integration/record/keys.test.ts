import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { LocalKey } from '../../../libs/record/key-wrapper.js';
import { Watched } from '../../stack/support/process.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected } from '../support/connected.js';

/** The key that wraps every stream's key: known by its fingerprint, and exchanged while keys are made and read. */
const [first, second, foreign] = Array.from({ length: 3 }, () => randomBytes(32).toString('base64')) as [
  string,
  string,
  string,
];
const idOf = (key: string): string => new LocalKey(Buffer.from(key, 'base64')).id;
const streamOf = (number: number): string => `case/62.01/${String(number).padStart(26, '0')}`;
let database: FreshDatabase;
let app: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  app = await openDataSource(database.url('isen_app'), 8);
});
afterAll(async () => {
  await app?.destroy();
  await database?.stop();
});

const exported = async (ring: KeyRing, stream: string): Promise<string> =>
  (await ring.keyOf(stream, true)).export().toString('hex');

function keys(kek: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: database.url('isen_owner'), RECORD_KEK: kek };
  const program = join(import.meta.dirname, '../../../dist/apps/keys/main.js');
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...args], { env }, (error, out, complaints) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + complaints }),
    ),
  );
}

const asOwner = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
  connected(database, 'isen_owner', work);

test('the first key of a record is the one in use; with any other nobody begins', async () => {
  await new KeyRing(app, first).requireInUse(true);
  await expect(new KeyRing(app, foreign).requireInUse(true)).rejects.toThrow(
    `RECORD_KEK is not the key of this record, which is ${idOf(first)}, but ${idOf(foreign)}`,
  );
  await expect(new KeyRing(app, foreign).keyOf(streamOf(0), true)).rejects.toThrow(
    'RECORD_KEK is not the key',
  );
  await new KeyRing(app, `${foreign},${first}`).requireInUse(true);
});

/** Further roles and places, none of which it needs before it has looked at its key. */
const asOneRole = (url: string) => ({
  SEQUENCER_DATABASE_URL: url,
  ARCHIVE_DATABASE_URL: url,
  WAKER_DATABASE_URL: url,
  IMPORT_DATABASE_URL: url,
  FILES_FOLDER: tmpdir(),
});

test.each(['apps/api', 'apps/worker'])('%s says so in a sentence and ends', async (part) => {
  const url = database.url('isen_app');
  const process = Watched.run(`dist/${part}/main.js`, {
    DATABASE_URL: url,
    ...asOneRole(url),
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    API_URL: 'http://127.0.0.1:1',
    ISSUER_URL: 'http://127.0.0.1:1',
    RECORD_KEK: foreign,
  });
  expect(await process.exit()).toBe(1);
  expect(process.said).toContain(`RECORD_KEK is not the key of this record, which is ${idOf(first)}`);
  expect(process.said).not.toContain(foreign);
});

test('keys are wrapped anew while others are made and read, and none is lost', async () => {
  const both = `${first},${second}`;
  const known = new Map<string, string>();
  const before = new KeyRing(app, first);
  for (let number = 1; number <= 1_200; number++)
    known.set(streamOf(number), await exported(before, streamOf(number)));
  let [isOver, next] = [false, 1_201];
  const writer = async () => {
    while (!isOver) {
      const stream = streamOf(next++);
      known.set(stream, await exported(new KeyRing(app, both), stream));
      const old = streamOf((next * 7) % 1_200 || 1);
      expect(await exported(new KeyRing(app, both), old)).toBe(known.get(old));
    }
  };
  const writers = [writer(), writer(), writer()];
  const rotated = await keys(both, 'rotate');
  isOver = true;
  await Promise.all(writers);
  expect(rotated.said).toContain(`In use: ${idOf(second)}.`);
  expect(rotated).toMatchObject({ code: 0 });
  expect(known.size, 'keys were made meanwhile').toBeGreaterThan(1_200);
  const after = new KeyRing(app, second);
  for (const [stream, key] of known) expect(await exported(after, stream)).toBe(key);
  const left = await database.asSuperuser(
    `select count(*)::int as count from record.stream_key where kek <> '${idOf(second)}'`,
  );
  expect(left).toEqual([{ count: 0 }]);
  await expect(new KeyRing(app, first).requireInUse(true)).rejects.toThrow('RECORD_KEK is not the key');
});

test('an exchange that was interrupted is completed by the next, and one without the old key changes nothing', async () => {
  await asOwner((owner) => owner.query('insert into record.key_in_use (kek) values ($1)', [idOf(first)]));
  const without = await keys(`${second},${foreign}`, 'rotate');
  expect([without.code, without.said]).toEqual([1, expect.stringContaining('Nothing was changed.')]);
  expect((await keys(`${first},${second}`, 'rotate')).said).toContain(`In use: ${idOf(second)}.`);
});

test('nobody but the owner exchanges the key, and of a row nothing else changes', async () => {
  const asApp = app.query(`insert into record.key_in_use (kek) values ('${idOf(foreign)}')`);
  await expect(asApp).rejects.toThrow('only the owner exchanges');
  await asOwner(async (owner) => {
    const changes = `begin; set local record.rewrap = 'on'; update record.stream_key set stream = stream || 'X'`;
    await expect(owner.query(changes)).rejects.toThrow('append-only');
    await owner.query('rollback');
    await expect(owner.query('delete from record.stream_key')).rejects.toThrow('append-only');
  });
});

test('the key may stand in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-key-'));
  const file = join(folder, 'kek');
  writeFileSync(file, `${foreign}\n`, { mode: 0o600 });
  const env = { DATABASE_URL: database.url('isen_app'), RECORD_KEK_FILE: file };
  const worker = Watched.run('dist/apps/worker/main.js', {
    ...env,
    ...asOneRole(env.DATABASE_URL),
    TEMPORAL_ADDRESS: '127.0.0.1:1',
  });
  expect(await worker.exit()).toBe(1);
  expect(worker.said).toContain(`but ${idOf(foreign)}`);
  rmSync(folder, { recursive: true });
});
