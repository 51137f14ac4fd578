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
  head = await official('regionalHrAgencyHead', GOVERNMENT, 'Nama kepala');
  actingHead = await official('regionalHrAgencyHead', GOVERNMENT, 'Nama pelaksana tugas');
});
afterAll(async () => {
  await app?.destroy();
  await database?.stop();
});

const write = (query: string) =>
  connected(database, 'isen_owner', async (client) => (await client.query(query)).rows);
const official = (role: Role, government: string, name = 'Nama pejabat') =>
  anOfficial({ asSuperuser: write }, role, government, { name });
const within = (government: string) => ({ person: null, governments: [government] });
const ownerless = (government = GOVERNMENT) =>
  inScope(app, within(government), (sql) => streamsWithoutOwner(sql, 50));
const offices = (stream: string, { person }: TestPerson) =>
  inScope(app, within(GOVERNMENT), (sql) => officesHandedTo(sql, stream, 'move', person));

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
     values ('${stream}', 't1', '${stream.split('/')[1]}', '${kind}', '{move}', '${role}', now(), now(), 'p', 1, 'h'${values.join('')})`,
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

test('an import whose submitter alone could approve it waits for nobody; one that another sent in does not', async () => {
  const of = (submitter: string) => `
    insert into view.import_run (stream, government, policy, stage, content, file_hash, bytes, format, as_of, submitter,
      submitted_at, seq, hash)
    values ('importRun/62.02/${submitter}', '62.02', 'p', 'review', 'employees', 'f', 9, 'csv', '2026-11-01', '${submitter}',
      now(), 1, 'h')`;
  const { person } = await official('regionalHrAgencyHead', '62.02');
  for (const submitter of [person, 'another']) {
    await write(of(submitter));
    await aTask(`importRun/62.02/${submitter}`, 'regionalHrAgencyHead', 'approveImport');
  }
  expect(await ownerless('62.02')).toEqual([`importRun/62.02/${person}`]);
});

const PARTIES = ['nobody', 'chosen', 'other', 'dropped', 'nominates', 'supervises', 'declared', 'verifies'];
const CASES = `
insert into view.talent_case (stream, government, cycle, policy, person, unit, stage, nominator, supervisor, verifier, ties,
  opened_at, seq, hash)
select 'case/62.03/' || name, '62.03', 'c', 'p', name, 'u', 'succession', nominator, supervisor, verifier, ties::text[], now(), 1, 'h'
from (values ('chosen', 'nominates', 'supervises', 'verifies', '{declared}'), ('other', null, null, null, '{}'))
  as v (name, nominator, supervisor, verifier, ties)`;

/** A succession with a candidate who is chosen, another and one who was dropped, that waits for a step of one role. */
async function aSuccession(name: string, kind: string, chosen: boolean): Promise<string> {
  const stream = `succession/62.03/${name}`;
  await write(`
    insert into view.succession (stream, government, cycle, policy, position, stage, chosen, opened_at, seq, hash)
      values ('${stream}', '62.03', 'c', 'p', 'x', 'submission', ${chosen ? `'case/62.03/chosen'` : 'null'}, now(), 1, 'h');
    insert into view.succession_candidate (stream, talent_case, government, person, rank, score, performance, potential, why,
      status, seq, hash)
    select '${stream}', 'case/62.03/' || person, '62.03', person, 1, 1, 1, 1, 'first', status, 1, 'h'
    from (values ('chosen', 'listed'), ('other', 'listed'), ('dropped', 'dropped')) as v (person, status)`);
  return aTask(stream, 'regionalHrAgencyHead', kind);
}

test('a step of a succession waits for nobody whose every holder is a party to it', async () => {
  await write(CASES);
  const before = await aSuccession('BEFORE', 'submitToBkn', false);
  const after = await aSuccession('AFTER', 'submitToBkn', true);
  const decree = await aSuccession('DECREE', 'issueDecree', true);
  await aSuccession('DELIVERY', 'resolveDelivery', true);
  const { standing } = await official('regionalHrAgencyHead', '62.03');
  await write(`insert into identity.person (person, government, marker, name, import_run)
    select name, '62.03', name, name, 'import/62.03/TEST' from unnest('{${PARTIES.join(',')}}'::text[]) as name`);
  const heldBy = async (person: string) => {
    await write(`update reference.standing set person = '${person}' where id = '${standing}'`);
    return ownerless('62.03');
  };
  expect(await heldBy('nobody')).toEqual([]);
  for (const candidate of ['chosen', 'other'])
    expect(await heldBy(candidate)).toEqual([after, before, decree]);
  for (const tied of ['nominates', 'supervises', 'declared'])
    expect(await heldBy(tied)).toEqual([after, decree]);
  expect(await heldBy('verifies')).toEqual([decree]);
  expect(await heldBy('dropped')).toEqual([]);
});
