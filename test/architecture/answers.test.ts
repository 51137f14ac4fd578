import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { answerFault, eventFault } from '../support/answer-check.js';
import { answerFaults, checkEveryFetch } from '../support/checked-answers.js';

const ME = { person: 'P1', name: null, standings: [] };
const STANDING = {
  id: 'S1',
  role: 'hrOfficer',
  kind: 'definitive',
  government: '62.01',
  governments: ['62.01'],
  unit: null,
  from: '2020-01-01',
  until: null,
};
const CLAIMED = {
  stream: 'cycle/62.01/C1',
  id: 'C1',
  seq: 2,
  hash: '0'.repeat(64),
  at: '2026-01-01T00:00:00.000Z',
  outcome: 'accepted',
  stage: 'verification',
  events: [{ type: 'TaskClaimed', task: 't1' }],
};

const answer = (path: string, body: unknown, method = 'GET', status = 200) =>
  answerFault({
    method,
    path,
    status,
    contentType: 'application/json; charset=utf-8',
    text: JSON.stringify(body),
  });
const claim = (body: unknown, status = 200) => answer('/cycles/C1/tasks/t1/claim', body, 'PUT', status);

test('an answer as its route declares it is no fault, whatever the query and the parts of the path', () => {
  expect(answer('/me', { ...ME, standings: [STANDING] })).toBeNull();
  expect(answer('/policies?limit=1', { rows: [], next: null })).toBeNull();
  expect(claim(CLAIMED)).toBeNull();
});

test('a planted field that the schema does not name is caught, however deep', () => {
  expect(answer('/me', { ...ME, nip: '1' })).toBe(
    'GET /me answered what it does not declare: body.nip: not declared',
  );
  expect(answer('/me', { ...ME, standings: [{ ...STANDING, salt: 'x' }] })).toBe(
    'GET /me answered what it does not declare: body.standings.0.salt: not declared',
  );
  expect(claim({ ...CLAIMED, law: 'x' })).toBe(
    'PUT /cycles/:id/tasks/:task/claim answered what it does not declare: body.law: not declared',
  );
});

test('a planted field that is missing or of another type is caught, and no value is told', () => {
  const { person: _, ...nobody } = ME;
  expect(answer('/me', nobody)).toMatch(/^GET \/me answered .*body\.person: /);
  expect(answer('/me', { ...ME, name: ['Nama Rahasia'] })).toMatch(/body\.name: /);
  expect(answer('/me', { ...ME, name: ['Nama Rahasia'] })).not.toMatch(/Rahasia/);
});

test('a planted status or content type that is not declared is caught', () => {
  expect(claim(CLAIMED, 201)).toMatch(/status 201, not 200/);
  expect(
    answerFault({ method: 'GET', path: '/me', status: 200, contentType: 'text/html', text: '<p>' }),
  ).toMatch(/no application\/json; no JSON/);
});

test('a problem is no answer of the schema, and another path is none of the api', () => {
  expect(answer('/me', { code: 'Unauthenticated' }, 'GET', 401)).toBeNull();
  expect(answer('/personas', [{ slug: 'kobar-hr-1' }])).toBeNull();
});

test('a planted field of an event is caught', () => {
  const act = { position: 1, stream: 'cycle/62.01/C1', kind: 'cycle', seq: 1 };
  expect(eventFault(JSON.stringify(act))).toBeNull();
  expect(eventFault(JSON.stringify({ ...act, person: 'P1' }))).toMatch(/body\.person: not declared/);
});

test('a planted answer is caught on its way through fetch, whoever looks at it', async () => {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...ME, nip: '1' })),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { fetch } = globalThis;
  checkEveryFetch();
  try {
    await globalThis.fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/me`);
    expect(await answerFaults()).toEqual([
      'GET /me answered what it does not declare: body.nip: not declared',
    ]);
    expect(await answerFaults()).toEqual([]);
  } finally {
    globalThis.fetch = fetch;
    server.closeAllConnections();
    server.close();
  }
});
