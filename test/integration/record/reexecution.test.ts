import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditRecord } from '../../../apps/replay/record-part.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { Findings } from '../../../libs/proof/walk/findings.js';
import { countingLaw } from '../../builders/counting-law.js';
import { RecordBook } from '../../builders/record-book.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

let database: FreshDatabase;
let replay: DataSource;
let app: DataSource;
let book: RecordBook;

beforeAll(async () => {
  database = await freshDatabase();
  app = await openDataSource(database.url('isen_app'), 2);
  replay = await openDataSource(database.url('isen_replay'), 2);
  book = new RecordBook(app, database.url('isen_sequencer'));
});

afterAll(async () => {
  await app?.destroy();
  await replay?.destroy();
  await database?.stop();
});

const stream = (letter: string): string => `case/62.01/${letter.repeat(26)}`;
const count = (by: number) => ({ move: 'count', arguments: { by } });

/** What `npm run replay` finds in one stream. */
async function audit(id: string) {
  const [verification, reexecution] = [new Findings(), new Findings()];
  await book.sequence();
  const { reexecuted } = await auditRecord(replay, [id], verification, reexecution);
  expect(verification.first).toEqual([]);
  return { reexecuted, found: reexecution.first };
}

test('two laws and a rollback to the first in one stream: each folds the whole story itself', async () => {
  const [first, second] = [countingLaw(100), countingLaw(100, 'steps.Praised = (state) => state;')];
  await book.usePolicy({ more: 0 });
  for (const law of [first, second, second, first]) {
    await book.useLaw(law);
    await book.act(stream('A'), count(20));
  }
  expect(await audit(stream('A'))).toEqual({
    reexecuted: { decisions: 4, erased: 0, streams: 1 },
    found: [],
  });
});

test('a decision made with another threshold than the law it names has: outcome, story and refusal are named', async () => {
  await book.useLaw(countingLaw(100));
  const named = book.law.named;
  await book.act(stream('B'), count(80));
  book.law = { artefact: countingLaw(200), named };
  await book.act(stream('B'), count(80));
  const { found } = await audit(stream('B'));
  expect(found.map(({ seq, field }) => [seq, field])).toEqual([
    [2, 'outcome'],
    [2, 'story.events.0'],
    [2, 'refusal'],
  ]);
});

test('an act that the law decides under another policy than the pinned one is named', async () => {
  await book.useLaw(countingLaw(100));
  await book.usePolicy({ more: 0 });
  await book.act(stream('C'), count(1));
  await book.usePolicy({ more: 50 });
  await book.act(stream('C'), count(1));
  const { found } = await audit(stream('C'));
  expect(found.map(({ seq, field }) => [seq, field])).toEqual([[2, 'policy']]);
});

test('a policy adopted in a sealed move decides what follows', async () => {
  await book.usePolicy({ more: 0 });
  await book.act(stream('D'), count(90));
  const policy = await book.usePolicy({ more: 50 });
  const old = await book.usePolicy({ more: 0 });
  await book.act(stream('D'), { move: 'adoptPolicy', arguments: { policy } });
  expect(old).not.toBe(policy);
  await book.usePolicy({ more: 50 });
  const act = await book.act(stream('D'), count(50));
  expect(act.outcome).toBe('accepted');
  expect((await audit(stream('D'))).found).toEqual([]);
});

test('a law that is not stored is a difference of every act that names it', async () => {
  await book.usePolicy({ more: 0 });
  await book.useLaw(countingLaw(100));
  book.law = { ...book.law, named: 'f'.repeat(64) };
  await book.act(stream('E'), count(1));
  await book.sequence();
  const [verification, reexecution] = [new Findings(), new Findings()];
  await auditRecord(replay, [stream('E')], verification, reexecution);
  expect(verification.first.map(({ field }) => field)).toEqual(['event.law']);
  expect(reexecution.first.map(({ field }) => field)).toEqual(['law']);
});

test('a law that meets an event it does not know fails there instead of deciding', async () => {
  await book.useLaw(
    countingLaw(100).replace('Counted: (state', 'Added: (state').replace("type: 'Counted'", "type: 'Added'"),
  );
  await book.act(stream('F'), count(1));
  const old = countingLaw(100);
  await book.useLaw(old);
  book.law = { artefact: countingLaw(100, 'steps.Added = steps.Counted;'), named: book.law.named };
  await book.act(stream('F'), count(1));
  const { found } = await audit(stream('F'));
  expect(found).toEqual([
    {
      stream: stream('F'),
      seq: 2,
      field: 'decision',
      what: 'the law did not decide: the law does not know the event Added',
    },
  ]);
});
