import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const sealedOf = (cycle: ApiAnswer) =>
  api.asSuperuser(`select seq from record.event where stream = '${cycle.body.stream}'`);

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

describe('a standing that has run out', () => {
  const until = '2026-06-30';

  test('reaches the law, which refuses it by its dates and seals that', async () => {
    const before = await anOfficial(api, 'authorizedOfficer', '62.01', { name: 'Nama Sebelum', until });
    const cycle = await propose();
    const refused = await decide(before, cycle, 'verification');
    expect(refused).toMatchObject({
      status: 403,
      body: {
        code: 'StandingMustBeValid',
        seq: 2,
        datum: { standing: before.standing, from: '2020-01-01', until },
      },
    });
    const story = await api.get(hr, `/streams/cycle/${cycle.body.id}/acts`);
    expect(story.body['rows']).toMatchObject([
      { seq: 1, outcome: 'accepted' },
      { seq: 2, outcome: 'refused', refusal: { code: 'StandingMustBeValid' } },
    ]);
    expect(await api.get(before, `/cycles/${cycle.body.id}`)).toMatchObject({ status: 403 });
  });

  test.each([
    ['of another government', 'authorizedOfficer', '62.71', 404, 'NotYours'],
    ['in another role', 'hrOfficer', '62.01', 403, 'RoleNotPermitted'],
  ] as const)('%s stops at the door, and leaves nothing', async (what, role, government, status, code) => {
    const before = await anOfficial(api, role, government, { name: `Nama ${what}`, until });
    const cycle = await propose();
    expect(await decide(before, cycle, 'verification')).toMatchObject({ status, body: { code } });
    expect(await sealedOf(cycle)).toHaveLength(1);
  });

  test('that begins tomorrow opens nothing yet', async () => {
    const next = await anOfficial(api, 'authorizedOfficer', '62.01', {
      name: 'Nama Nanti',
      from: '2099-01-01',
    });
    expect(await decide(next, await propose(), 'verification')).toMatchObject({
      body: { code: 'NoStanding' },
    });
  });
});

test('who holds several standings that fit is asked which, and nothing is sealed', async () => {
  const plt = await anOfficial(api, 'authorizedOfficer', '62.01', { name: 'Nama Ganda', kind: 'plt' });
  await api.asSuperuser(`insert into reference.standing
    select '${plt.standing}2', person, government, governments, role, 'definitive', unit, 'SK-2', "from", until,
      import_run, row_hash, salt from reference.standing where id = '${plt.standing}'`);
  const cycle = await propose();
  const path = `PUT /cycles/${cycle.body.id}/verification`;
  const body = { decision: 'approve', note: 'Sesuai.' };
  const asked = await api.moveUnnamed(plt, path, body);
  expect(asked).toMatchObject({ status: 400, body: { code: 'StandingMustBeNamed' } });
  expect(JSON.stringify(asked.body['errors'])).toContain(plt.standing);
  expect(await sealedOf(cycle)).toHaveLength(1);
  expect(await api.move(plt, path, body)).toMatchObject({ status: 200 });
});

test('an acting PPK adopts no other policy: the article is named, and the refusal is sealed', async () => {
  const plh = await anOfficial(api, 'appointingAuthority', '62.01', { name: 'Nama Plh', kind: 'plh' });
  const cycle = await propose();
  const refused = await api.move(plh, `PUT /cycles/${cycle.body.id}/policy`, { policy });
  expect(refused).toMatchObject({
    status: 403,
    body: {
      code: 'ActingOfficerMustNotDecide',
      seq: 2,
      article: expect.stringContaining('SE BKN 1/SE/I/2021') as string,
      datum: { standing: plh.standing, standingKind: 'plh' },
    },
  });
});
