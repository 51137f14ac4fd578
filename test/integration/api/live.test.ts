import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BrowserSessionSecrets } from '../../../apps/api/door/browser-session-secret.js';
import { until } from '../../../apps/story/waiting.js';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { apiHarness, type ApiHarness } from '../../support/api-harness.js';
import { EventStream } from '../../support/event-stream.js';
import { anOfficial, type TestPerson } from '../../support/people.js';

/** Following the log over HTTP, on real parts. */
const policy = hashOf(nationalPolicy);
let api: ApiHarness;
let hr: TestPerson;
let stranger: TestPerson;
let liaison: TestPerson;
const open: EventStream[] = [];

beforeAll(async () => {
  api = await apiHarness();
  hr = await anOfficial(api, 'hrOfficer', '62.01');
  stranger = await anOfficial(api, 'hrOfficer', '62.71');
  liaison = await anOfficial(api, 'bknLiaison', '62.01', { governments: ['62.01', '62.71'] });
});
afterEach(() => open.splice(0).forEach((stream) => stream.leave()));
afterAll(() => api?.stop());

async function follow(by: TestPerson, after?: string, expires?: string): Promise<EventStream> {
  const stream = await api.follow(by, after, expires ? { expires } : {});
  open.push(stream);
  return stream;
}

const propose = async (by = hr) => {
  const { body } = await api.move(by, '/cycles', { policy, title: 'Siklus yang diikuti' });
  return String(body.stream);
};
const about = (stream: string) => (one: { readonly data: { readonly stream?: string } }) =>
  one.data.stream === stream;

/** Positions in the log of the acts of one government. */
const logged = async (government: string) => {
  const rows = await api.asSuperuser(
    `select position from record.log where stream like 'cycle/${government}/%' order by position`,
  );
  return rows.map(({ position }) => Number(position));
};

test('an act is heard by whoever may open its stream, names nobody, and is heard by nobody else', async () => {
  const [mine, foreign, both] = [await follow(hr), await follow(stranger), await follow(liaison)];
  await Promise.all([mine, foreign, both].map((stream) => stream.caughtUp()));
  const stream = await propose();
  const heard = await mine.until(about(stream));
  expect(heard).toEqual({
    id: String(heard.data.position),
    event: 'act',
    data: { position: heard.data.position, stream, kind: 'cycle', seq: 1 },
  });
  const theirs = await propose(stranger);
  await foreign.until(about(theirs));
  await both.until(about(theirs));
  expect(foreign.arrived.filter(about(stream))).toEqual([]);
  expect(both.arrived.filter(({ event }) => event === 'act')).toHaveLength(2);
});

test('whoever was away comes back to the event they had last: nothing is missed, nothing comes twice', async () => {
  const first = await follow(hr);
  await first.caughtUp();
  const seen = await first.until(about(await propose()));
  first.leave();
  const missed = [await propose(), await propose(), await propose()];
  await propose(stranger);
  const second = await follow(hr, seen.id);
  await second.until(about(missed.at(-1)!));
  const last = await second.until(about(await propose()));
  const all = await logged('62.01');
  expect(second.positions).toEqual(all.filter((one) => one > Number(seen.id) && one <= last.data.position));
});

test('the listening connection may be lost: what was announced meanwhile comes all the same', async () => {
  const stream = await follow(hr);
  await stream.caughtUp();
  const listening = `select pid from pg_stat_activity where application_name = 'isen-mulang-live'`;
  const [before] = await api.asSuperuser(listening);
  await api.asSuperuser(`select pg_terminate_backend(${Number(before!['pid'])})`);
  const streams = [await propose(), await propose()];
  const last = await stream.until(about(streams[1]!));
  const all = await logged('62.01');
  expect(stream.positions).toEqual(
    all.filter((one) => one >= stream.positions[0]! && one <= last.data.position),
  );
  expect(stream.arrived.filter(about(streams[0]!))).toHaveLength(1);
  const after = await until('another connection to listen', async () => {
    const [row] = await api.asSuperuser(listening);
    return row && row['pid'] !== before!['pid'] && row;
  });
  expect(after['pid']).not.toBe(before!['pid']);
});

test('a long absence is read page by page, in order and without a gap', async () => {
  const stream = await propose();
  const before = await until('the act to be in the log', async () => {
    const rows = await api.asSuperuser(`select position from record.log where stream = '${stream}'`);
    return rows[0] && Number(rows[0]['position']);
  });
  await api.stopWorker();
  await api.asSuperuser(
    `insert into record.log (position, stream, seq, hash)
     select (select max(position) from record.log) + n, '${stream}', 1000 + n, 'h' from generate_series(1, 2600) as n`,
  );
  const follower = await follow(hr, String(before));
  await follower.caughtUp();
  const rows = await api.asSuperuser(
    `select count(*) as n, max(position) as last from record.log where position > ${before}`,
  );
  const positions = follower.positions.filter((one) => one > before);
  expect(positions.at(-1)).toBe(Number(rows[0]!['last']));
  expect(positions.every((one, index) => index === 0 || one > positions[index - 1]!)).toBe(true);
  expect(new Set(positions).size).toBe(positions.length);
  expect(positions.length).toBeGreaterThanOrEqual(2600);
  await api.startWorker();
});

test('one person keeps eight streams open and not one more, until one is left', async () => {
  const streams: EventStream[] = [];
  for (let n = 0; n < 8; n++) streams.push(await follow(hr));
  expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect((await follow(hr)).status).toBe(429);
  expect((await follow(stranger)).status).toBe(200);
  streams[0]!.leave();
  await until('a place to be free', async () => (await follow(hr)).status === 200);
});

test('whoever holds no role and an unreadable position are told so', async () => {
  expect((await api.follow({ ...hr, standing: 'another' })).status).toBe(403);
  expect((await api.get(hr, '/events?after=x')).status).toBe(400);
});

test('a standing that is withdrawn ends what is followed on it within seconds, and nothing else', async () => {
  const leaving = await anOfficial(api, 'hrOfficer', '62.01', { name: 'Nama yang diberhentikan' });
  const [theirs, other] = [await follow(leaving), await follow(hr)];
  await Promise.all([theirs, other].map((stream) => stream.caughtUp()));
  await api.asSuperuser(
    `update reference.standing set until = current_date - 2 where id = '${leaving.standing}'`,
  );
  const began = performance.now();
  await theirs.ended;
  expect(performance.now() - began).toBeLessThan(5000);
  const stream = await propose();
  await other.until(about(stream));
  expect(theirs.arrived.filter(about(stream))).toEqual([]);
  expect((await api.follow(leaving)).status).toBe(403);
});

test('a token that runs out ends what it follows', async () => {
  // Taken for five seconds more, as clocks may differ.
  const short = await follow(hr, undefined, '-3s');
  expect(short.status).toBe(200);
  const began = performance.now();
  await short.ended;
  expect(performance.now() - began).toBeLessThan(4000);
});

describe('a browser that follows', () => {
  let reader: TestPerson;
  beforeAll(async () => {
    // Somebody of their own: how many streams hr has left open by now is another test's matter.
    reader = await anOfficial(api, 'hrOfficer', '62.01', { name: 'Nama pembaca' });
  });
  const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

  /** A browser that is signed in and follows. */
  async function browser() {
    const secret = new BrowserSessionSecrets(api.stack.secrets.kek).fresh();
    const session = hashOf(secret);
    await api.asSuperuser(`insert into access.session (session, person, expires_at)
      values ('${session}', '${reader.person}', now() + interval '1 hour')`);
    const cookie = `isen-session=${secret}`;
    const stream = await EventStream.open(`${api.url}/events`, { cookie });
    open.push(stream);
    await stream.caughtUp();
    const signOut = () =>
      fetch(`${api.url}/auth/sign-out`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
      });
    return { session, cookie, stream, signOut };
  }

  test('hears nothing any more once it has signed out, and the person’s other browser goes on', async () => {
    const [one, other] = [await browser(), await browser()];
    expect((await one.signOut()).status).toBe(204);
    const stream = await propose();
    await other.stream.until(about(stream));
    await one.stream.ended;
    expect(one.stream.arrived.filter(about(stream))).toEqual([]);
    expect((await EventStream.open(`${api.url}/events`, { cookie: one.cookie })).status).toBe(401);
  });

  test.each([
    ['was ended by another process', 'delete from access.session'],
    ['is too old', 'update access.session set expires_at = now()'],
    ['has idled too long', `update access.session set seen_at = now() - interval '30 minutes'`],
  ])('is cut off within seconds when its session %s', async (_how, change) => {
    const [one, other] = [await browser(), await browser()];
    await api.asSuperuser(`${change} where session = '${one.session}'`);
    const began = performance.now();
    await one.stream.ended;
    expect(performance.now() - began).toBeLessThan(5000);
    const stream = await propose();
    await other.stream.until(about(stream));
    expect(one.stream.arrived.filter(about(stream))).toEqual([]);
  });
});
