import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { apiHarness, type ApiHarness } from '../../support/api-harness.js';
import { anOfficial, type TestPerson } from '../../support/people.js';

/** The inbox: whose tasks, why they are due, who is on them. */
const policy = hashOf(nationalPolicy);
let api: ApiHarness;
let hr: TestPerson;
let sekda: TestPerson;
let acting: TestPerson;
let head: TestPerson;

beforeAll(async () => {
  api = await apiHarness();
  hr = await anOfficial(api, 'hrOfficer', '62.01');
  sekda = await anOfficial(api, 'authorizedOfficer', '62.01');
  acting = await anOfficial(api, 'authorizedOfficer', '62.01', { name: 'Nama Plh' });
  head = await anOfficial(api, 'regionalHrAgencyHead', '62.01');
});
afterAll(() => api?.stop());

const propose = async () => String((await api.move(hr, '/cycles', { policy, title: 'Siklus' })).body.id);
const change = (by: TestPerson, id: string, what: string) =>
  api.move(by, `PUT /cycles/${id}/tasks/t1/${what}`, {});
const inbox = async (by: TestPerson, query = '') => (await api.get(by, `/tasks${query}`)).body;
const of = (id: string) => `?stream=${encodeURIComponent(`cycle/62.01/${id}`)}`;

test('a task says at which stage its stream is, and why it is due then', async () => {
  const id = await propose();
  const { rows, total, totalIsAtLeast } = await inbox(sekda, of(id));
  expect(rows).toMatchObject([
    {
      kind: 'verifyCycle',
      government: '62.01',
      stage: 'verification',
      seq: 1,
      claimedBy: null,
      why: {
        id: expect.stringMatching(/^5 hari kerja sejak \d+ \w+ \d{4}, menurut kebijakan instansi/) as string,
        en: expect.stringMatching(/^5 working days from \d+ \w+ \d{4}/) as string,
      },
    },
  ]);
  expect({ total, totalIsAtLeast }).toEqual({ total: 1, totalIsAtLeast: false });
});

test('filters leave what fits and nothing else', async () => {
  const id = await propose();
  const kept = async (more: string) => ((await inbox(sekda, `${of(id)}${more}`))['rows'] as unknown[]).length;
  expect(
    await Promise.all(
      ['', '&kind=verifyCycle', '&stage=verification', '&streamKind=cycle', '&scope=groups'].map(kept),
    ),
  ).toEqual([1, 1, 1, 1, 1]);
  expect(
    await Promise.all(
      ['&kind=approveCycle', '&stage=open', '&streamKind=case', '&scope=mine', '&q=nobody', '&q=%25'].map(
        kept,
      ),
    ),
  ).toEqual([0, 0, 0, 0, 0, 0]);
});

/** A task of the HR officers about somebody, straight in the read tables. */
const aTaskAbout = (subject: TestPerson, stream: string) =>
  api.asSuperuser(`
    insert into view.stream (stream, kind, government, subject, stage, policy, opened_at, updated_at, seq, hash)
      values ('${stream}', 'case', '62.01', '${subject.person}', 'nomination', '${policy}', now(), now(), 1, '');
    insert into view.task (stream, task, government, kind, moves, owner_role, subject, opened_at, due_at, policy, seq, hash)
      values ('${stream}', 't1', '62.01', 'verifyNomination', '{}', 'hrOfficer', '${subject.person}', now(), now(),
        '${policy}', 1, '')`);

test('a name is found as it is shown, with its titles', async () => {
  const talent = await anOfficial(api, 'civilServant', '62.01', {
    name: 'Siti Aminah',
    titles: ['Dr.', 'M.Si.'],
  });
  await aTaskAbout(talent, 'case/62.01/TITLED');
  const found = async (q: string) => (await inbox(hr, `?q=${encodeURIComponent(q)}`))['rows'];
  const [shown] = (await found('siti aminah')) as { subjectName: string }[];
  expect(shown?.subjectName).toBe('Dr. Siti Aminah, M.Si.');
  expect(await found(shown!.subjectName)).toMatchObject([{ stream: 'case/62.01/TITLED' }]);
  expect(await found('dr. siti')).toHaveLength(1);
  expect(await found('siti, m.si')).toEqual([]);
});

/** More people of one name than are looked for one by one, each with a task, the next a minute later than the last. */
const manyTasks = (count: number) =>
  api.asSuperuser(`
    insert into identity.person (person, government, marker, name, import_run)
      select 'many-' || n, '62.01', 'many-' || n, 'Banyak ' || n, 'import/62.01/TEST' from generate_series(1, ${count}) n;
    insert into view.stream (stream, kind, government, subject, stage, policy, opened_at, updated_at, seq, hash)
      select 'case/62.01/MANY' || n, 'case', '62.01', 'many-' || n, 'nomination', '${policy}', now(), now(), 1, ''
      from generate_series(1, ${count}) n;
    insert into view.task (stream, task, government, kind, moves, owner_role, subject, opened_at, due_at, policy, seq, hash)
      select 'case/62.01/MANY' || n, 't1', '62.01', 'verifyNomination', '{}', 'hrOfficer', 'many-' || n, now(),
        date_trunc('second', now()) + n * interval '1 minute', '${policy}', 1, '' from generate_series(1, ${count}) n`);

test('a name that thousands have is found in the inbox’s order, page after page, and counted as far as is counted', async () => {
  await manyTasks(3100);
  const names = (page: { readonly [field: string]: unknown }) =>
    (page['rows'] as { subjectName: string }[]).map(({ subjectName }) => subjectName);
  const first = await inbox(hr, '?q=banyak&limit=2');
  const second = await inbox(hr, `?q=banyak&limit=2&cursor=${String(first['next'])}`);
  expect([first, second].map(names)).toEqual([
    ['Banyak 1', 'Banyak 2'],
    ['Banyak 3', 'Banyak 4'],
  ]);
  for (const page of [first, second]) expect(page).toMatchObject({ total: 1000, totalIsAtLeast: true });
  const few = await inbox(hr, '?q=banyak%20310');
  expect([names(few), few['total']]).toEqual([['Banyak 310', 'Banyak 3100'], 2]);
});

test('a task is taken once, stays with the group, and is released by who took it or by the head', async () => {
  const id = await propose();
  expect(await change(sekda, id, 'claim')).toMatchObject({ status: 200, body: { seq: 2 } });
  const shown = { claimedBy: sekda.person, claimedByName: 'Nama authorizedOfficer' };
  expect((await inbox(acting, of(id)))['rows']).toMatchObject([shown]);
  expect((await inbox(sekda, `${of(id)}&scope=mine`))['rows']).toMatchObject([shown]);
  expect((await inbox(acting, `${of(id)}&scope=mine`))['rows']).toEqual([]);
  const again = await change(acting, id, 'claim');
  expect(again).toMatchObject({ status: 409, body: { code: 'TaskMustNotBeClaimed' } });
  const release = await change(acting, id, 'release');
  expect(release).toMatchObject({ status: 403, body: { code: 'OnlyClaimantOrHeadMayRelease' } });
  expect(await change(head, id, 'release')).toMatchObject({ status: 200 });
  expect((await inbox(sekda, of(id)))['rows']).toMatchObject([{ claimedBy: null, claimedAt: null }]);
  expect(await change(hr, id, 'claim')).toMatchObject({
    status: 403,
    body: { code: 'ClaimantMustBelongToGroup' },
  });
});

test('what somebody else has taken can still be decided: claiming takes no right away', async () => {
  const id = await propose();
  await change(sekda, id, 'claim');
  const decided = await api.move(acting, `PUT /cycles/${id}/verification`, {
    decision: 'approve',
    note: 'Sesuai.',
  });
  expect(decided).toMatchObject({ status: 200, body: { stage: 'approval' } });
  expect((await inbox(sekda, of(id)))['rows']).toEqual([]);
});

test('the offers name who may take it, and each offer of a taken task says what is left to do', async () => {
  const id = await propose();
  const moves = async (by: TestPerson) => {
    const { body } = await api.get(by, `/streams/cycle/${id}/moves`);
    return (body['moves'] as { move: string; path: string }[]).map(({ move, path }) => [move, path]);
  };
  const claim = ['claimTask', `/cycles/${id}/tasks/t1/claim`];
  const verify = ['verifyCycle', `/cycles/${id}/verification`];
  const reassign = ['reassignTask', `/cycles/${id}/tasks/t1/reassignment`];
  expect(await moves(sekda)).toEqual([verify, claim, reassign]);
  expect(await moves(hr)).toEqual([]);
  await change(sekda, id, 'claim');
  expect(await moves(sekda)).toEqual([verify, ['releaseTask', `/cycles/${id}/tasks/t1/release`], reassign]);
  // Nobody gives a task to themselves, so there must be somebody else to give it to.
  expect(await moves(acting)).toEqual([verify]);
  await anOfficial(api, 'authorizedOfficer', '62.01', { name: 'Nama Sekda ketiga' });
  expect(await moves(acting)).toEqual([verify, reassign]);
});

test('pages follow each other without a gap', async () => {
  const ids = [await propose(), await propose(), await propose()];
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await inbox(sekda, `?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...(page['rows'] as { stream: string }[]).map(({ stream }) => stream));
    cursor = page['next'] as string | null;
  }
  expect(seen).toEqual([...new Set(seen)]);
  expect(seen).toEqual(expect.arrayContaining(ids.map((id) => `cycle/62.01/${id}`)));
});

test('every government is named, also those out of reach', async () => {
  const { status, body } = await api.get(hr, '/governments');
  expect(status).toBe(200);
  expect(body['rows']).toHaveLength(15);
  expect(body['rows']).toContainEqual({ code: '62.71', name: 'Kota Palangka Raya' });
});

test('people are named within reach, and whoever is elsewhere is left out', async () => {
  const foreign = await anOfficial(api, 'hrOfficer', '62.71');
  const { body } = await api.get(hr, `/people?id=${sekda.person}&id=${foreign.person}&id=UNKNOWN`);
  expect(body['rows']).toEqual([
    { id: sekda.person, name: 'Nama authorizedOfficer', position: null, unit: null },
  ]);
  expect((await api.get(hr, '/people')).status).toBe(400);
  expect(await api.get(hr, '/units')).toMatchObject({ status: 200, body: { rows: [], next: null } });
});
