import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { apiHarness, type ApiHarness } from '../../support/api-harness.js';
import { anOfficial, type TestPerson } from '../../support/people.js';

/** The list of cases narrowed, ordered, counted and taken away as a file; and the cycle's overview over the same rows. */
const policy = hashOf(nationalPolicy);
const CYCLE = 'cycle/62.01/00000000000000000000000LST';
const path = `/cycles/${CYCLE.split('/')[2]}/overview`;
let api: ApiHarness;
let hr: TestPerson;
let bkn: TestPerson;
let assessor: TestPerson;
let elsewhere: TestPerson;

/** Twelve cases: seven nominated of whom two are overdue, one closed on the way, four in box 9 of whom one is decided. */
const ROWS = `
insert into view.stream (stream, kind, government, cycle, stage, policy, opened_at, updated_at, seq, hash)
  values ('${CYCLE}', 'cycle', '62.01', '${CYCLE}', 'open', '${policy}', now(), now(), 1, '');
insert into view.cycle (stream, government, policy, stage, levels, title_text, proposer, proposed_at, seq, hash)
  values ('${CYCLE}', '62.01', '${policy}', 'open', '{}', '', 'x', now(), 1, '');
insert into identity.person (person, government, marker, name, import_run)
  select 'listed-' || n, '62.01', 'listed-' || n, case n when 1 then '=1+1' else 'Talenta ' || chr(96 + n) end, 'import/62.01/TEST'
  from generate_series(1, 12) n;
insert into view.talent_case (stream, government, cycle, policy, person, unit, stage, outcome, closed_at, mapped_box, box,
    talent_score, opened_at, seq, hash)
  select 'case/62.01/LIST' || n, '62.01', '${CYCLE}', '${policy}', 'listed-' || n, 'dinas',
    case when n <= 8 then 'nomination' else 'calibration' end, case n when 8 then 'notNominated' end,
    case n when 8 then now() end, case when n > 8 then 9 end, case n when 12 then 9 end, case when n > 8 then n * 100 end,
    now() - n * interval '1 hour', 1, '' from generate_series(1, 12) n;
insert into view.stream (stream, kind, government, subject, cycle, stage, closed, policy, opened_at, updated_at, seq, hash)
  select stream, 'case', government, person, cycle, stage, outcome, policy, opened_at, opened_at, 1, ''
  from view.talent_case where cycle = '${CYCLE}';
insert into view.task (stream, task, government, kind, moves, owner_role, owner_unit, opened_at, due_at, policy, seq, hash)
  select 'case/62.01/LIST' || n, 't1', '62.01', 'nominate', '{}', 'unitHead', 'dinas', now() - n * interval '3 days',
    now() + (n - 2.5) * interval '1 day', '${policy}', 1, '' from generate_series(1, 7) n`;

beforeAll(async () => {
  api = await apiHarness();
  [hr, bkn, assessor, elsewhere] = await Promise.all([
    anOfficial(api, 'hrOfficer', '62.01'),
    anOfficial(api, 'bknLiaison', '62.01'),
    anOfficial(api, 'assessor', '62.01'),
    anOfficial(api, 'hrOfficer', '62.71'),
  ]);
  await api.asSuperuser(ROWS);
});
afterAll(() => api?.stop());

interface Listed {
  readonly rows: readonly { readonly stream: string; readonly waiting: { readonly role: string } | null }[];
  readonly total: number;
  readonly next: string | null;
}
const list = async (query: string) =>
  (await api.get(hr, `/cases?cycle=${encodeURIComponent(CYCLE)}${query}`)).body as unknown as Listed;
const numbers = ({ rows }: Listed) =>
  rows.map(({ stream }) => Number(stream.slice('case/62.01/LIST'.length)));

test.each([
  ['', 12],
  ['&stage=nomination', 7],
  ['&outcome=open', 11],
  ['&outcome=notNominated', 1],
  ['&box=9', 4],
  ['&late=true', 2],
  ['&waiting=nominate', 7],
  ['&waiting=verifyNomination', 0],
  ['&q=talenta%20b', 1],
  ['&unit=badan', 0],
])('narrowed by "%s" there are %i', async (query, total) => {
  expect(await list(query)).toMatchObject({ total });
});

test('a stage never shows a case that was closed on the way', async () => {
  expect(numbers(await list('&stage=nomination'))).not.toContain(8);
});

test.each([
  ['score', [12, 11, 10, 9]],
  ['due', [1, 2, 3, 4]],
  ['name', [1, 2, 3, 4]],
  ['opened', [12, 11, 10, 9]],
])('ordered by %s, page after page without a gap', async (sort, first) => {
  const one = await list(`&sort=${sort}&limit=2`);
  const two = await list(`&sort=${sort}&limit=2&cursor=${one.next}`);
  expect([...numbers(one), ...numbers(two)]).toEqual(first);
  expect([one.total, two.total]).toEqual([12, 12]);
});

test('a row says whom it waits for', async () => {
  expect((await list('&late=true')).rows[0]).toMatchObject({
    name: 'Talenta b',
    waiting: { role: 'unitHead' },
  });
});

const exported = async (by: TestPerson, format: string) => {
  const answer = await api.download(by, `/exports/cases?cycle=${encodeURIComponent(CYCLE)}&format=${format}`);
  return { ...answer, text: answer.bytes.toString('utf8') };
};

test('a file holds every row that its list has, no formula, and what was asked, when, and where in the log', async () => {
  const { text, type } = await exported(hr, 'csv');
  expect(type).toMatch(/^text\/csv/);
  const lines = text.replace('\ufeff', '').trim().split('\n');
  expect(lines[0]).toMatch(/^Nama,Jabatan,/);
  expect(lines.filter((line) => line.includes('case/62.01/LIST'))).toHaveLength(12);
  expect(text).toContain("'=1+1");
  expect(text).not.toMatch(/^=/m);
  expect(lines.slice(-3).map((line) => line.split(',')[0])).toEqual(['Kueri', 'Waktu', 'Posisi log']);
  expect((await exported(hr, 'xlsx')).bytes.subarray(0, 2).toString()).toBe('PK');
});

test('a file holds nothing of another government, and its making is in the access log', async () => {
  expect((await exported(elsewhere, 'csv')).text).not.toContain('case/62.01/LIST');
  await expect
    .poll(() =>
      api.asSuperuser(
        `select count(*)::int as made from access.entry where audit = 'case.exported' and stream = '${CYCLE}'`,
      ),
    )
    .toEqual([{ made: 3 }]);
});

test('the overview counts where they stand, whom they wait for since when, and the boxes', async () => {
  const { status, body } = await api.get(hr, path);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    isListed: true,
    stages: [
      { kind: 'case', stage: 'calibration', outcome: null, count: 4, late: 0 },
      { kind: 'case', stage: 'nomination', outcome: 'notNominated', count: 1, late: 0 },
      { kind: 'case', stage: 'nomination', outcome: null, count: 7, late: 2 },
    ],
    waits: [
      { streamKind: 'case', kind: 'nominate', role: 'unitHead', count: 7, late: 2, ages: [1, 1, 2, 3] },
    ],
    boxes: [{ box: 9, count: 4, decided: 1 }],
  });
});

test('BKN reads no number that is about fewer than five, and no list', async () => {
  const { body } = await api.get(bkn, path);
  expect(body).toMatchObject({
    isListed: false,
    stages: [{ count: null }, { count: null }, { count: 7, late: null }],
    waits: [{ count: 7, late: null, ages: null }],
    boxes: [{ box: 9, count: null, decided: null }],
  });
});

test('nobody else counts, and in another government there is no such cycle', async () => {
  expect((await api.get(assessor, path)).status).toBe(403);
  expect((await api.get(elsewhere, path)).status).toBe(404);
});

test('a list finds open tasks by their index', async () => {
  const plan = await api.asSuperuser(
    `set enable_seqscan = off; explain select min(due_at) from view.task where stream = 'x' and closed_at is null`,
  );
  expect(JSON.stringify(plan)).toContain('task_open');
});
