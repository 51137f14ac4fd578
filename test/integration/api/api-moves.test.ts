import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { apiHarness, type ApiAnswer, type ApiHarness } from '../../support/api-harness.js';
import { anOfficial, type TestPerson } from '../../support/people.js';

/** A person's moves, from HTTP to the sealed record and back, on real parts. */
const policy = hashOf(nationalPolicy);
let api: ApiHarness;
let hr: TestPerson;
let sekda: TestPerson;
let otherSekda: TestPerson;
let ppk: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  api = await apiHarness();
  hr = await anOfficial(api, 'hrOfficer', '62.01');
  sekda = await anOfficial(api, 'authorizedOfficer', '62.01');
  otherSekda = await anOfficial(api, 'authorizedOfficer', '62.01', { name: 'Nama Plh' });
  ppk = await anOfficial(api, 'appointingAuthority', '62.01');
  stranger = await anOfficial(api, 'authorizedOfficer', '62.71');
});
afterAll(() => api?.stop());

const proposal = (title = 'Siklus 2027') => ({ policy, title });
const propose = (key?: string, title?: string) => api.move(hr, '/cycles', proposal(title), key);
const decide = (by: TestPerson, cycle: ApiAnswer, step: string, decision = 'approve', key?: string) =>
  api.move(by, `PUT /cycles/${cycle.body.id}/${step}`, { decision, note: 'Sesuai.' }, key);

test('a move answers with what was sealed, and the same key gives the same answer', async () => {
  const key = randomUUID();
  const first = await propose(key);
  expect(first).toMatchObject({
    status: 201,
    location: `/cycles/${first.body.id}`,
    body: { stream: `cycle/62.01/${first.body.id}`, seq: 1, outcome: 'accepted', stage: 'verification' },
  });
  expect(first.body['tasks']).toMatchObject([{ kind: 'verifyCycle' }]);
  expect(await propose(key)).toEqual(first);
  expect(await propose(key, 'Judul lain')).toMatchObject({
    status: 409,
    body: { code: 'IdempotencyKeyReused' },
  });
  expect(await api.get(hr, `/cycles/${first.body.id}`)).toMatchObject({
    status: 200,
    body: { stage: 'verification' },
  });
});

test('what a move opened waits in the inbox of whoever is to act, as soon as it has answered', async () => {
  const cycle = await propose();
  const { body } = await api.get(sekda, `/tasks?stream=${encodeURIComponent(cycle.body.stream ?? '')}`);
  expect(body['rows']).toMatchObject([{ stream: cycle.body.stream, kind: 'verifyCycle' }]);
  const mine = await api.get(hr, `/tasks?stream=${encodeURIComponent(cycle.body.stream ?? '')}`);
  expect(mine.body['rows']).toEqual([]);
});

test('a move out of turn is refused by the law, sealed, and refused again in the same words', async () => {
  const cycle = await propose();
  const key = randomUUID();
  const refused = await decide(ppk, cycle, 'approval', 'approve', key);
  expect(refused).toMatchObject({
    status: 409,
    body: {
      code: 'MoveMustBeInTurn',
      seq: 2,
      legalMoves: expect.arrayContaining(['verifyCycle']) as string[],
      datum: { stage: 'verification' },
    },
  });
  const again = await decide(ppk, cycle, 'approval', 'approve', key);
  expect({ ...again.body, reference: '' }).toEqual({ ...refused.body, reference: '' });
  const story = await api.get(hr, `/streams/cycle/${cycle.body.id}/acts`);
  expect(story.body['rows']).toMatchObject([
    { seq: 1, move: 'proposeCycle', outcome: 'accepted', refusal: null },
    { seq: 2, move: 'approveCycle', outcome: 'refused', refusal: { code: 'MoveMustBeInTurn' } },
  ]);
});

test('another government’s officer finds nothing, and a role without the right is stopped at the door', async () => {
  const cycle = await propose();
  expect(await decide(stranger, cycle, 'verification')).toMatchObject({
    status: 404,
    body: { code: 'NotYours' },
  });
  expect(await decide(hr, cycle, 'verification')).toMatchObject({
    status: 403,
    body: { code: 'RoleNotPermitted' },
  });
});

test('of two bodies under one key at the same instant one is answered, the other told so', async () => {
  const key = randomUUID();
  const answers = await Promise.all([propose(key, 'Satu'), propose(key, 'Dua')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const created = answers.find(({ status }) => status === 201);
  const rows = await api.asSuperuser(`select seq from record.event where stream = '${created?.body.stream}'`);
  expect(rows).toHaveLength(1);
});

test('of two people deciding one task at the same instant one decides, the other is refused', async () => {
  const cycle = await propose();
  const answers = await Promise.all([sekda, otherSekda].map((by) => decide(by, cycle, 'verification')));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.map(({ body }) => body.seq).toSorted()).toEqual([2, 3]);
});

test('a closed stream answers old keys from the record and takes nothing new', async () => {
  const cycle = await propose();
  const key = randomUUID();
  const returned = await decide(sekda, cycle, 'verification', 'return', key);
  expect(returned).toMatchObject({ status: 200, body: { stage: 'returned' } });
  const late = await decide(ppk, cycle, 'approval');
  expect(late).toMatchObject({ status: 409, body: { code: 'StreamMustBeOpen' } });
  expect(await decide(sekda, cycle, 'verification', 'return', key)).toEqual(returned);
  expect(await decide(sekda, cycle, 'verification', 'approve', key)).toMatchObject({
    status: 409,
    body: { code: 'IdempotencyKeyReused' },
  });
});

test('with the worker away the outcome is unknown, and the same key gives the one true answer later', async () => {
  const cycle = await propose();
  await api.stopWorker();
  const key = randomUUID();
  expect(await decide(sekda, cycle, 'verification', 'approve', key)).toMatchObject({
    status: 503,
    body: { code: 'OutcomeUnknown' },
  });
  await api.startWorker();
  const answer = await decide(sekda, cycle, 'verification', 'approve', key);
  expect(answer).toMatchObject({ status: 200, body: { seq: 2, stage: 'approval' } });
  expect(await decide(sekda, cycle, 'verification', 'approve', key)).toEqual(answer);
});
