import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOOR_PROBLEMS, type DoorCode } from '../../../libs/contracts/wire/door-problem.js';
import { PROBLEMS } from '../../../libs/contracts/wire/problem.js';
import { readBody } from './body.js';
import { DoorProblem } from './door-problem.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { problemOf, refusalProblem } from './problem.js';
import { requireSafeText } from './text-safety.js';

/** The code of the door problem that some work ends in, or `passed`. */
function codeOf(work: () => unknown): string {
  try {
    work();
    return 'passed';
  } catch (error) {
    return error instanceof DoorProblem ? error.code : 'another error';
  }
}

describe('Idempotency-Key', () => {
  const keyed = (key?: string) =>
    codeOf(() => idempotencyKeyOf({ headers: key === undefined ? {} : { 'idempotency-key': key } }));

  test.each([
    ['4f8f0c1e-9d7c-4f57-9a3c-0d7a1c9f1a11', 'passed'],
    ['4F8F0C1E-9D7C-4F57-9A3C-0D7A1C9F1A11', 'passed'],
    ['a'.repeat(32), 'passed'],
    ['A_b-'.repeat(50), 'passed'],
    ['a'.repeat(31), 'IdempotencyKeyWeak'],
    ['a'.repeat(201), 'IdempotencyKeyWeak'],
    [`${'a'.repeat(32)}!`, 'IdempotencyKeyWeak'],
    ['', 'IdempotencyKeyMissing'],
    [undefined, 'IdempotencyKeyMissing'],
  ])('%s: %s', (key, expected) => expect(keyed(key)).toBe(expected));

  test('a UUID is the same in capitals; of any other key each letter counts', () => {
    const uuid = '4f8f0c1e-9d7c-4f57-9a3c-0d7a1c9f1a11';
    const read = (key: string) => idempotencyKeyOf({ headers: { 'idempotency-key': key } });
    expect(read(uuid.toUpperCase())).toBe(uuid);
    expect(read('A'.repeat(32))).toBe('A'.repeat(32));
  });
});

describe('texts that nothing further in could bear', () => {
  const deep = (depth: number): unknown => (depth === 0 ? 'x' : [deep(depth - 1)]);
  test.each([
    ['plain', { reason: 'Kinerja baik 🙂' }, 'passed'],
    ['NUL', { reason: 'a\u0000b' }, 'BodyInvalid'],
    ['half a pair', { list: [{ reason: '\ud83d' }] }, 'BodyInvalid'],
    ['half a pair as a name', { '\ude00': 1 }, 'BodyInvalid'],
    ['another control character', { reason: 'a\u001b[2Jb' }, 'BodyInvalid'],
    ['a line and a tab', { reason: 'a\r\n\tb' }, 'passed'],
    ['an override of direction in a text', { reason: 'Siti\u202eitis' }, 'passed'],
    ['an isolate in the name of a field', { 'a\u2066b': 1 }, 'BodyInvalid'],
    ['Arabic by itself, with a mark', { reason: 'Surat \u0627\u0644\u200f, ayat 1' }, 'passed'],
    ['nesting', deep(15), 'passed'],
    ['too much nesting', deep(17), 'BodyInvalid'],
  ])('%s', (_name, value, expected) => expect(codeOf(() => requireSafeText(value))).toBe(expected));

  test('the field at fault is named, not its value', () => {
    const work = () => requireSafeText({ cases: [{ note: 'rahasia\u0000' }] });
    expect(work).toThrowError(
      expect.objectContaining({
        details: { errors: [{ path: 'cases.0.note', message: 'must not contain NUL' }] },
      }),
    );
  });
});

describe('the table of problems', () => {
  test('each kind has a status of its own class', () => {
    for (const { status, title } of Object.values(PROBLEMS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(title).not.toBe('');
    }
  });

  test.each(Object.keys(DOOR_PROBLEMS) as DoorCode[])('%s is said in both languages', (code) => {
    const indonesian = problemOf(new DoorProblem(code), 'R');
    const english = problemOf(new DoorProblem(code), 'R', 'en-GB,id;q=0.5');
    const { kind, sentence } = DOOR_PROBLEMS[code];
    expect(indonesian).toMatchObject({
      detail: sentence.id,
      status: PROBLEMS[kind].status,
      reference: 'R',
      code,
    });
    expect(english.detail).toBe(sentence.en);
    expect(sentence.id).not.toBe(sentence.en);
  });

  test('no outage says that nothing happened', () => {
    for (const { kind, sentence } of Object.values(DOOR_PROBLEMS)) {
      if (kind === 'outage')
        expect(`${sentence.id} ${sentence.en}`).not.toMatch(/tidak ada yang terjadi|nothing happened/i);
    }
    expect(DOOR_PROBLEMS.OutcomeUnknown.sentence.id).toBe(
      'Hasil belum diketahui; ulangi dengan kunci yang sama.',
    );
  });

  test('a refusal keeps everything the law said', () => {
    const sentence = { id: 'Tidak boleh.', en: 'You must not.' };
    const refusal = {
      code: 'NominatorMustNotVerify',
      kind: 'forbidden',
      sentence,
      article: 'Pasal 1',
      datum: { nominator: 'P' },
      fixer: 'hrOfficer',
      legalMoves: ['verifyNomination'],
    } as const;
    expect(refusalProblem({ stream: 'case/62.01/X', seq: 4 }, refusal, 'R', 'en')).toEqual({
      type: 'urn:isen-mulang:problem:NominatorMustNotVerify',
      title: 'Tidak berwenang',
      status: 403,
      detail: 'You must not.',
      sentence,
      code: 'NominatorMustNotVerify',
      article: 'Pasal 1',
      datum: { nominator: 'P' },
      fixer: 'hrOfficer',
      legalMoves: ['verifyNomination'],
      stream: 'case/62.01/X',
      seq: 4,
      reference: 'R',
    });
  });
});

describe('bodies', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      readBody(request).then(
        (body) => response.end(JSON.stringify({ body })),
        (error: unknown) =>
          response.end(JSON.stringify({ code: error instanceof DoorProblem ? error.code : 'other' })),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const JSON_TYPE = 'application/json';
  const post = async (
    body: NonNullable<RequestInit['body']> | null,
    headers: Record<string, string> = { 'content-type': JSON_TYPE },
  ) => (await (await fetch(url, { method: 'POST', body, headers })).json()) as unknown;

  test.each([
    ['an object', '{"a":1}', { 'content-type': 'application/json; charset=UTF-8' }, { body: { a: 1 } }],
    ['nothing', null, {}, { body: {} }],
    ['half an object', '{"a":', undefined, { code: 'BodyUnreadable' }],
    ['a name twice', '{"a":1,"b":{"a":2},"a":1}', undefined, { code: 'BodyInvalid' }],
    [
      'a name twice, spelled otherwise',
      '[{"x":{"a\\"":1,"\\u0061\\"":2}}]',
      undefined,
      { code: 'BodyInvalid' },
    ],
    [
      'a name in two objects, and as a value',
      '[{"a":"a"},{"a":["a","a"],"b":{"a":{}}}]',
      undefined,
      { body: [{ a: 'a' }, { a: ['a', 'a'], b: { a: {} } }] },
    ],
    [
      'another type',
      'a=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      { code: 'BodyMustBeJson' },
    ],
    [
      'another charset',
      '{}',
      { 'content-type': 'application/json; charset=latin1' },
      { code: 'BodyMustBeJson' },
    ],
    ['packed', '{}', { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' }, { code: 'BodyMustBeJson' }],
    ['too much', JSON.stringify('a'.repeat(256 * 1024)), undefined, { code: 'BodyTooLarge' }],
  ] as const)('%s', async (_name, body, headers, expected) => {
    expect(await post(body, headers)).toEqual(expected);
  });

  test('bytes that are no UTF-8', async () => {
    expect(await post(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toEqual({ code: 'BodyUnreadable' });
  });

  test('too much without a length', async () => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 40; part++) controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
        controller.close();
      },
    });
    const options = { method: 'POST', body: stream, headers: { 'content-type': JSON_TYPE }, duplex: 'half' };
    expect(await (await fetch(url, options as RequestInit)).json()).toEqual({ code: 'BodyTooLarge' });
  });

  test('nesting that would exhaust the stack', async () => {
    expect(await post('['.repeat(100_000) + ']'.repeat(100_000))).toEqual({ code: 'BodyInvalid' });
  });
});
