import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { apiHarness, type ApiHarness } from '../../support/api-harness.js';
import { anOfficial, type TestPerson } from '../../support/people.js';

/** Whose turn it is on a stream, for whoever may see it; and what became of a task that a link of the past names. */
const TITLE = 'Siklus Talenta 2027';
let api: ApiHarness;
let hr: TestPerson;
let sekda: TestPerson;
let assessor: TestPerson;
let elsewhere: TestPerson;
let id: string;

beforeAll(async () => {
  api = await apiHarness();
  [hr, sekda, assessor, elsewhere] = await Promise.all([
    anOfficial(api, 'hrOfficer', '62.01'),
    anOfficial(api, 'authorizedOfficer', '62.01'),
    anOfficial(api, 'assessor', '62.01'),
    anOfficial(api, 'hrOfficer', '62.71'),
  ]);
  const proposed = await api.move(hr, '/cycles', { policy: hashOf(nationalPolicy), title: TITLE });
  id = String(proposed.body.id);
  await api.move(sekda, `PUT /cycles/${id}/tasks/t1/claim`, {});
});
afterAll(() => api?.stop());

const turn = (by: TestPerson, query = '') => api.get(by, `/streams/cycle/${id}/turn${query}`);

test('a stream says whom it waits for, why until then, what can follow, and its cycle by name', async () => {
  const { status, body } = await turn(hr);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    cycle: { stream: `cycle/62.01/${id}`, title: TITLE },
    waits: [
      {
        task: 't1',
        kind: 'verifyCycle',
        owner: { role: 'authorizedOfficer', unit: null },
        claimedBy: sekda.person,
        why: { id: expect.stringMatching(/^5 hari kerja/) as string },
      },
    ],
    next: [{ kind: 'approveCycle', owner: 'appointingAuthority' }],
    asked: null,
  });
});

test('whoever may not read the story reads the office and no person', async () => {
  const [wait] = (await turn(assessor)).body['waits'] as { owner: unknown; claimedBy: unknown }[];
  expect(wait).toMatchObject({ owner: { role: 'authorizedOfficer' }, claimedBy: null });
});

test('to another government the stream is not there', async () => {
  expect(await turn(elsewhere)).toMatchObject({ status: 404, body: { code: 'NotYours' } });
});

test('the inbox names the cycle, and is narrowed to it', async () => {
  const inbox = async (cycle: string) =>
    (await api.get(sekda, `/tasks?cycle=${encodeURIComponent(cycle)}`)).body['rows'] as object[];
  expect(await inbox(`cycle/62.01/${id}`)).toMatchObject([{ cycle: `cycle/62.01/${id}`, cycleTitle: TITLE }]);
  expect(await inbox('cycle/62.01/OTHER')).toEqual([]);
});

test('a link to a task that is done says what became of it, and who did it to whoever may know', async () => {
  await api.move(sekda, `PUT /cycles/${id}/verification`, { decision: 'approve', note: 'Lengkap.' });
  const done = { task: 't1', kind: 'verifyCycle', closedHow: 'done', move: 'verifyCycle' };
  expect((await turn(hr, '?task=t1')).body['asked']).toMatchObject({ ...done, by: sekda.person });
  expect((await turn(assessor, '?task=t1')).body['asked']).toMatchObject({ ...done, by: null });
  expect((await turn(hr, '?task=t9')).body['asked']).toBeNull();
});
