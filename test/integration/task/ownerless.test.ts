import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { officesHandedTo, streamsWithoutOwner } from '../../../libs/persistence/task/ownerless.view.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { connected } from '../support/connected.js';

/** Which tasks nobody can do, as the read tables say: the law is asked about those streams and no others. */
const GOVERNMENT = '62.01';
let database: FreshDatabase;
let app: DataSource;
let [head, actingHead]: TestPerson[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  app = await openDataSource(database.url('isen_app'), 1);
  const official = (name: string) =>
    anOfficial({ asSuperuser: write }, 'regionalHrAgencyHead', GOVERNMENT, { name });
  head = await official('Nama kepala');
  actingHead = await official('Nama pelaksana tugas');
});
afterAll(async () => {
  await app?.destroy();
  await database?.stop();
});

const write = (query: string) =>
  connected(database, 'isen_owner', async (client) => (await client.query(query)).rows);
const reading = { person: null, governments: [GOVERNMENT] };
const ownerless = () => inScope(app, reading, (sql) => streamsWithoutOwner(sql, 50));
const offices = (stream: string, { person }: TestPerson) =>
  inScope(app, reading, (sql) => officesHandedTo(sql, stream, 'move', person));

/** An open task of a role that has gone on to an office; `more` are columns beside, in SQL. */
async function aTask(
  stream: string,
  role: Role,
  kind: string,
  more: { readonly [column: string]: string } = {},
) {
  const names = Object.keys(more).map((name) => `, ${name}`);
  const values = Object.values(more).map((value) => `, ${value}`);
  await write(
    `insert into view.task (stream, task, government, kind, moves, owner_role, opened_at, due_at, policy, seq, hash${names.join('')})
     values ('${stream}', 't1', '${GOVERNMENT}', '${kind}', '{move}', '${role}', now(), now(), 'p', 1, 'h'${values.join('')})`,
  );
  return stream;
}

const HANDED = { handed_to: `'regionalHrAgencyHead'`, handed_at: 'now()', line_exhausted: 'false' };
const givenTo = (person: string) => ({
  ...HANDED,
  claimed_by: `'${person}'`,
  reassigned_by: `'sekda'`,
  reassigned_at: 'now()',
});

test('what went on by itself is the office’s; what people gave to somebody is that person’s, while they hold it', async () => {
  const handed = await aTask('case/62.01/HANDED', 'assessor', 'recordScores', HANDED);
  const given = await aTask('case/62.01/GIVEN', 'assessor', 'recordScores', givenTo(head!.person));
  const left = await aTask('case/62.01/LEFT', 'assessor', 'recordScores', givenTo('somebody-who-has-gone'));
  expect(await ownerless()).toEqual([left]);
  for (const by of [head!, actingHead!]) expect(await offices(handed, by)).toEqual(['regionalHrAgencyHead']);
  expect(await offices(given, head!)).toEqual(['regionalHrAgencyHead']);
  expect(await offices(given, actingHead!)).toEqual([]);
});
