import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { auditRecord } from '../../../apps/replay/record-part.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { Findings } from '../../../libs/proof/walk/findings.js';
import { countingLaw } from '../../builders/counting-law.js';
import { RecordBook } from '../../builders/record-book.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

const CASE = 'case/62.01/0AAAAAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'case/62.01/0BBBBBBBBBBBBBBBBBBBBBBBBB';
const SESSION = 'session/62.01/0CCCCCCCCCCCCCCCCCCCCCCCCC';
const IMPORT = 'import/62.01/0DDDDDDDDDDDDDDDDDDDDDDDDD';
const ERASURE = 'erasure/62.01/0EEEEEEEEEEEEEEEEEEEEEEEEE';
const ROW = 'ab'.repeat(32);
const TABLES = ['event', 'disclosure', 'log', 'artifact', 'delivery', 'stream_key'];

let database: FreshDatabase;
let replay: DataSource;
let app: DataSource;
let book: RecordBook;

beforeAll(async () => {
  database = await freshDatabase();
  app = await openDataSource(database.url('isen_app'), 2);
  book = new RecordBook(app, database.url('isen_sequencer'));
  await writeRecord(book);
  replay = await openDataSource(database.url('isen_replay'), 2);
  const copies = TABLES.map((table) => `create table kept_${table} as table record.${table};`);
  await database.asSuperuser(
    `create schema if not exists kept; ${copies.join('').replaceAll('kept_', 'kept.')}`,
  );
});

afterAll(async () => {
  await app?.destroy();
  await replay?.destroy();
  await database?.stop();
});

afterEach(async () => {
  const restored = TABLES.map(
    (table) => `truncate record.${table}; insert into record.${table} select * from kept.${table};`,
  );
  await database.asSuperuser(`set session_replication_role = replica; ${restored.join('')}`);
});

/** Cases that count, a session that decides about them, an import that a fact cites. */
async function writeRecord(book: RecordBook): Promise<void> {
  await book.useLaw(countingLaw(100));
  await book.usePolicy({ more: 0 });
  const cites = [{ import: IMPORT, row: ROW }];
  await book.importRun(IMPORT, [ROW, 'cd'.repeat(32)]);
  await book.act(CASE, {
    move: 'count',
    arguments: { by: 40 },
    facts: [{ name: 'servant:p', value: { born: '1980-01-01' }, cites, subject: 'p' }],
  });
  await book.act(CASE, { move: 'count', arguments: { by: 90 } });
  await book.act(OTHER, { move: 'count', arguments: { by: 7 } });
  const convened = await book.act(SESSION, {
    move: 'lock',
    arguments: { box: 0, cases: [CASE], move: 'enrol' },
  });
  await book.act(CASE, { move: 'enrol', actor: { stream: SESSION, seq: convened.seq } });
  const locked = await book.act(SESSION, {
    move: 'lock',
    arguments: { box: 9, cases: [CASE], move: 'adoptBox' },
  });
  await book.act(CASE, { move: 'adoptBox', actor: { stream: SESSION, seq: locked.seq } });
  await book.sequence();
}

/** What `npm run replay -- --all` finds in the record. */
async function audit() {
  const [verification, reexecution] = [new Findings(), new Findings()];
  const part = await auditRecord(replay, undefined, verification, reexecution);
  return { part, found: [...verification.first, ...reexecution.first], verification, reexecution };
}

/** As somebody who owns the machine, past triggers and rights. */
const tamper = (statement: string) =>
  database.asSuperuser(`set session_replication_role = replica; ${statement}`);

const named = (stream: string, seq: number, field: string) => expect.objectContaining({ stream, seq, field });

describe('the record', () => {
  test('as it was written, is without difference', async () => {
    const { part, found } = await audit();
    expect(found).toEqual([]);
    expect(part.verified).toMatchObject({ events: 8, positions: 8, pending: 0 });
    expect(part.reexecuted).toMatchObject({ decisions: 8, streams: 4 });
  });

  test.each([
    [
      'one byte of an event',
      `update record.event set text = replace(text, '"count"', '"c0unt"') where stream = '${CASE}' and seq = 1`,
      named(CASE, 1, 'event.hash'),
    ],
    [
      'one byte of an event, its hash made to fit',
      `update record.event set text = replace(text, '"count"', '"c0unt"'), move = 'c0unt', hash = encode(sha256(convert_to('isen-mulang/event/1' || chr(10) || replace(text, '"count"', '"c0unt"'), 'UTF8')), 'hex') where stream = '${CASE}' and seq = 1`,
      named(CASE, 2, 'event.prev'),
    ],
    [
      'one byte of a disclosed value',
      `update record.disclosure set text = replace(text, '1980', '1981') where stream = '${CASE}' and name = 'fact/servant:p'`,
      named(CASE, 1, 'disclosure.fact/servant:p'),
    ],
    [
      'one byte of a salt',
      `update record.disclosure set text = overlay(text placing case substr(text, 3, 1) when '0' then '1' else '0' end from 3 for 1) where stream = '${CASE}' and seq = 1 and class = 'story'`,
      named(CASE, 1, 'disclosure.story'),
    ],
    [
      'a disclosure taken away',
      `delete from record.disclosure where stream = '${CASE}' and name = 'fact/servant:p'`,
      named(CASE, 1, 'disclosure'),
    ],
    [
      'a disclosure added',
      `insert into record.disclosure select stream, seq, repeat('f', 64), class, subject, name, text, government from record.disclosure where stream = '${CASE}' and seq = 2 and name = 'arguments'`,
      named(CASE, 2, 'disclosure.arguments'),
    ],
    [
      'whom a disclosure is about',
      `update record.disclosure set subject = 'q' where stream = '${CASE}' and name = 'fact/servant:p'`,
      named(CASE, 1, 'disclosure.fact/servant:p.name'),
    ],
    [
      'one byte of a law',
      `update record.artifact set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '> 100', '> 101'), 'UTF8') where kind = 'law'`,
      named('record.artifact', 0, 'bytes'),
    ],
    [
      'one byte of a policy',
      `update record.artifact set bytes = convert_to('{"more":1}', 'UTF8') where kind = 'policy'`,
      named('record.artifact', 0, 'bytes'),
    ],
    [
      'the government of an event',
      `update record.event set government = '62.02' where stream = '${CASE}' and seq = 2`,
      named(CASE, 2, 'event.government'),
    ],
    [
      'the government of a disclosure',
      `update record.disclosure set government = '62.02' where stream = '${CASE}' and seq = 2 and class = 'story'`,
      named(CASE, 2, 'disclosure.story.government'),
    ],
    [
      'a delivery deleted',
      `delete from record.delivery where stream = '${SESSION}' and seq = 1 and phase = 'due'`,
      named(SESSION, 1, 'delivery'),
    ],
    [
      'the government of a delivery',
      `update record.delivery set government = '62.02' where stream = '${SESSION}' and seq = 1`,
      named(SESSION, 1, 'delivery.government'),
    ],
    [
      'the outcome of an event',
      `update record.event set outcome = 'accepted' where stream = '${CASE}' and seq = 2`,
      named(CASE, 2, 'event.outcome'),
    ],
    [
      'the instant of an event, by a microsecond',
      `update record.event set at = at + interval '1 microsecond' where stream = '${CASE}' and seq = 2`,
      named(CASE, 2, 'event.at'),
    ],
    [
      'who acted',
      `update record.event set actor_person = 'p' where stream = '${CASE}' and seq = 2`,
      named(CASE, 2, 'event.actor_person'),
    ],
    [
      'two positions of the log',
      `update record.log set position = 99 where position = 5; update record.log set position = 5 where position = 4; update record.log set position = 4 where position = 99`,
      named(OTHER, 1, 'log.position'),
    ],
    [
      'a hole in the log',
      `delete from record.log where position = 4`,
      expect.objectContaining({ field: 'log.position' }),
    ],
    [
      'the hash in the log',
      `update record.log set hash = repeat('0', 64) where stream = '${OTHER}'`,
      named(OTHER, 1, 'log.hash'),
    ],
    [
      "a stream's last event deleted",
      `delete from record.event where stream = '${CASE}' and seq = 4; delete from record.disclosure where stream = '${CASE}' and seq = 4`,
      named(CASE, 4, 'event'),
    ],
    [
      'an event deleted in the middle',
      `delete from record.event where stream = '${CASE}' and seq = 2; delete from record.disclosure where stream = '${CASE}' and seq = 2`,
      named(CASE, 3, 'event.seq'),
    ],
    [
      'a whole stream deleted',
      `delete from record.event where stream = '${OTHER}'; delete from record.disclosure where stream = '${OTHER}'`,
      named(OTHER, 1, 'event'),
    ],
    [
      'a cited event deleted',
      `delete from record.event where stream = '${SESSION}' and seq = 2`,
      named(CASE, 4, 'event.cites'),
    ],
    [
      'a cited row of an import',
      `delete from record.disclosure where stream = '${IMPORT}' and name = 'rows'`,
      named(CASE, 1, 'event.cites'),
    ],
  ])('%s: named', async (_what, statement, difference) => {
    await tamper(statement);
    const { found } = await audit();
    expect(found).toContainEqual(difference);
  });

  test('what is found shows no value about a person', async () => {
    await tamper(
      `update record.disclosure set text = replace(text, '1980', '1981') where stream = '${CASE}'`,
    );
    const { found } = await audit();
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/198[01]-01-01/);
  });

  test('evidence that an erasure lists is erased, and no difference; the stream still folds', async () => {
    const rows = await database.asSuperuser(
      `select digest from record.disclosure where stream = '${CASE}' and name = 'fact/servant:p'`,
    );
    const digest = String(rows[0]?.['digest']);
    await book.act(ERASURE, { move: 'erase', arguments: { digests: [digest] } });
    await book.sequence();
    await tamper(`delete from record.disclosure where digest = '${digest}'`);
    const { part, found } = await audit();
    expect(found).toEqual([]);
    expect(part.verified.erased).toBe(1);
    expect(part.reexecuted).toMatchObject({ erased: 1, decisions: 8 });
  });

  test('an act too young for the log is no difference, and is said', async () => {
    await tamper(`delete from record.log where position = 8`);
    const { part, found } = await audit();
    expect(found).toEqual([]);
    expect(part.verified.pending).toBe(1);
  });

  test('of one stream alone is checked as well', async () => {
    await tamper(`update record.event set government = '62.02' where stream = '${CASE}' and seq = 2`);
    const checked = new Findings();
    await auditRecord(replay, [OTHER], checked, checked);
    expect(checked.count).toBe(0);
    await auditRecord(replay, [CASE], checked, checked);
    expect(checked.first).toContainEqual(named(CASE, 2, 'event.government'));
  });
});
