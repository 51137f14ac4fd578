import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { StreamCodec } from '../../../libs/record/stream-codec.js';
import { sharedStack } from '../../workflow/support/stack.js';
import { hitsInTemporal } from '../support/history-search.js';
import { Needles } from '../support/needles.js';
import { hitsInLogs, hitsInTables } from '../support/place-search.js';
import { PlantedLeak } from '../support/planted-leak.js';
import { superuserOf } from '../support/superuser.js';
import { tellStory, type StoryTally } from '../support/tell-story.js';

const stack = sharedStack();
let superuser: pg.Client;
let app: DataSource;
let codec: StreamCodec;
let needles: Needles;
let someName: string;
let told: StoryTally;

beforeAll(async () => {
  superuser = await superuserOf(stack);
  app = await openDataSource(stack.databaseUrls.isen_app, 4);
  codec = new StreamCodec(new KeyRing(app, stack.secrets.kek));
  const { rows } = await superuser.query<{ name: string; nip: string | null }>(
    'select name, nip from identity.person',
  );
  needles = new Needles(rows.flatMap(({ name, nip }) => (nip === null ? [name] : [name, nip])));
  someName = rows[0]!.name;
  told = await tellStory(stack, '62.01');
});
afterAll(async () => {
  await app.destroy();
  await superuser.end();
});

describe('after the story', () => {
  it('has been told whole, and decided again without a difference', () => {
    expect(told).toMatchObject({
      replay: { unavailable: 0, differences: 0 },
      reexecution: { differences: 0 },
    });
    expect(told.refusals).toBeGreaterThanOrEqual(4);
    expect(told.deadlines.reminded).toBeGreaterThanOrEqual(1);
    expect(told.deadlines.escalated).toBeGreaterThanOrEqual(1);
    expect(told.deadlines.lapsed).toBeGreaterThanOrEqual(1);
    expect(told.stages).toMatchObject({ cycle: told.cases, placement: 1, commitment: 1 });
    expect(told.tasks.closed).toBe(told.tasks.opened);
  });

  it('no name and no NIP stands in a history, an id, a memo, a search attribute or an identity', async () => {
    const { workflows, hits } = await hitsInTemporal(stack, codec, needles);
    expect(workflows).toBeGreaterThanOrEqual(told.cases);
    expect(hits).toEqual([]);
  });

  it('no name and no NIP stands in a table that is not meant for it', async () => {
    const { tables, hits } = await hitsInTables(superuser, needles);
    expect(tables).toBeGreaterThan(20);
    expect(hits).toEqual([]);
  });

  it('no name and no NIP stands in the log of a process', () => {
    const { logs, hits } = hitsInLogs(join(stack.data, 'logs'), needles);
    expect(logs).toEqual(expect.arrayContaining(['api.log', 'worker.log', 'Postgres.log', 'Temporal.log']));
    expect(hits).toEqual([]);
  });
});

describe('the same search finds', () => {
  let leak: PlantedLeak;
  beforeAll(async () => {
    leak = await PlantedLeak.beside(stack, codec);
  });
  afterAll(() => leak.close());

  // A workflow is listed a moment after it has started, so the search is asked until it finds.
  const TIMES = { timeout: 15_000 };
  const found = async () => (await hitsInTemporal(leak.place, codec, needles)).hits;

  it('a name in an argument, though it is encrypted', async () => {
    const where = await leak.argument(someName);
    await expect.poll(found, TIMES).toContainEqual({ where, needle: someName.toLowerCase() });
  });

  it('a payload that travels with the codec off', async () => {
    const where = await leak.unencrypted({ note: 'nothing personal' });
    const openly = expect.objectContaining({ where: expect.stringContaining(where) as unknown });
    await expect.poll(found, TIMES).toContainEqual(openly);
  });

  it('a name in an error', async () => {
    const where = await leak.error(`cannot place ${someName}`);
    await expect.poll(found, TIMES).toContainEqual({ where, needle: someName.toLowerCase() });
  });

  it('a name in a table and a name in a log', async () => {
    await superuser.query('begin');
    await superuser.query(
      `update view.task set kind = $1 where ctid = (select ctid from view.task limit 1)`,
      [someName],
    );
    expect((await hitsInTables(superuser, needles)).hits).toMatchObject([{ where: 'view.task' }]);
    await superuser.query('rollback');
    const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-logs-'));
    writeFileSync(join(folder, 'api.log'), `{"level":30,"msg":"hello ${someName}"}\n`);
    expect(hitsInLogs(folder, needles).hits).toMatchObject([{ where: 'api.log' }]);
    rmSync(folder, { recursive: true });
  });
});
