import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personaTokenRequest } from '../../../libs/contracts/identity/persona-grant.js';
import { Visitor } from '../../support/visitor.js';
import { sharedStack } from '../../workflow/support/stack.js';
import { superuserOf } from '../support/superuser.js';

/** Signing in with a browser, over real HTTP at the real issuer. */
const stack = sharedStack();
const SESSION = 'isen-session';
const OWN = { 'sec-fetch-site': 'same-origin' };
let superuser: pg.Client;
beforeAll(async () => {
  superuser = await superuserOf(stack);
});
afterAll(() => superuser.end());

const visitor = (): Visitor => new Visitor(stack.apiUrl);
async function signedIn(persona = 'kobar-hr-1'): Promise<Visitor> {
  const one = visitor();
  expect((await one.signIn(persona)).status).toBe(302);
  return one;
}
const sessionOf = (one: Visitor): string => one.cookie(SESSION) ?? 'no session';
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Status and code of an answer; `200` when it is no problem. */
async function said(answer: Response): Promise<string> {
  if (answer.ok) return String(answer.status);
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}
const whoAmI = async (one: Visitor): Promise<string> => said(await one.ask('/me'));

test('signing in at the issuer begins a session, which the door takes like a token', async () => {
  const one = visitor();
  const last = await one.signIn('kobar-hr-1', '?return=/app/cases/1%3Ftab=why');
  expect([last.status, last.headers.get('location')]).toEqual([302, '/app/cases/1?tab=why']);
  const granted = await fetch(`${stack.issuerUrl}/token`, personaTokenRequest('kobar-hr-1'));
  const { access_token: token } = (await granted.json()) as { access_token: string };
  const byToken = await fetch(`${stack.apiUrl}/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await one.ask('/me')).json()).toEqual(await byToken.json());
});

test('the browser holds a cookie that no script sees and no token, the database its hash alone', async () => {
  const one = visitor();
  const last = await one.signIn('kobar-hr-1');
  const [line = ''] = last.headers.getSetCookie().filter((cookie) => cookie.startsWith(`${SESSION}=`));
  expect(line.replace(/=[\w-]{43};/, '=…;')).toBe(`${SESSION}=…; Path=/; HttpOnly; SameSite=Lax`);
  expect(last.headers.get('cache-control')).toBe('no-store');
  const { rows } = await superuser.query('select * from access.session where session = $1', [
    hashOf(sessionOf(one)),
  ]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(sessionOf(one));
});

test('without a session, or with one that never was, nobody gets in', async () => {
  expect(await whoAmI(visitor())).toBe('401 TokenMissing');
  for (const value of ['x', 'A'.repeat(43), "' or true --"]) {
    const one = visitor();
    one.plant(SESSION, value);
    expect(await whoAmI(one)).toBe('401 SessionEnded');
  }
});

describe('session fixation', () => {
  test('a session planted before signing in is not the one that signing in begins', async () => {
    const planted = 'P'.repeat(43);
    const victim = visitor();
    victim.plant(SESSION, planted);
    await victim.signIn('kobar-hr-1');
    expect(sessionOf(victim)).not.toBe(planted);
    const attacker = visitor();
    attacker.plant(SESSION, planted);
    expect([await whoAmI(victim), await whoAmI(attacker)]).toEqual(['200', '401 SessionEnded']);
  });

  test('signing in again begins another session and ends the one before', async () => {
    const one = await signedIn();
    const before = one.copy();
    await one.signIn('kobar-sekda');
    expect(sessionOf(one)).not.toBe(sessionOf(before));
    expect([await whoAmI(one), await whoAmI(before)]).toEqual(['200', '401 SessionEnded']);
  });
});

describe('a post that the browser sends for another page', () => {
  const post = async (one: Visitor, path: string, headers: Record<string, string>): Promise<string> =>
    said(await one.ask(path, { method: 'POST', headers, body: '{}' }));

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin of this site', { 'sec-fetch-site': 'same-site', origin: stack.issuerUrl }],
    ['another origin that claims ours', { 'sec-fetch-site': 'cross-site', origin: stack.apiUrl }],
    ['an older browser on another page', { origin: 'https://elsewhere.example' }],
    ['a frame without origin', { origin: 'null' }],
    ['nobody who says so', {}],
  ])('%s', async (_name, headers) => {
    const one = await signedIn();
    expect(await post(one, '/cycles', headers)).toBe('403 RequestFromElsewhere');
    expect(await post(one, '/auth/sign-out', headers)).toBe('403 RequestFromElsewhere');
    expect(await whoAmI(one)).toBe('200');
  });

  test('a page of ours goes through to the next check, also in an older browser', async () => {
    const one = await signedIn();
    for (const headers of [OWN, { origin: stack.apiUrl }])
      expect(await post(one, '/cycles', headers)).toBe('400 IdempotencyKeyMissing');
  });
});

test('a move by cookie is the same move as by token', async () => {
  const one = await signedIn();
  const { rows } = (await (await one.ask('/policies')).json()) as { rows: { hash: string }[] };
  const headers = { ...OWN, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const body = JSON.stringify({ policy: rows[0]?.hash, title: 'Siklus dari peramban' });
  const answer = await one.ask('/cycles', { method: 'POST', headers, body });
  expect(await answer.json()).toMatchObject({ outcome: 'accepted', seq: 1 });
});

describe('signing out', () => {
  test('ends the session on the server: a copy of the cookie is worth nothing', async () => {
    const one = await signedIn();
    const copy = one.copy();
    expect((await one.ask('/auth/sign-out', { method: 'POST', headers: OWN })).status).toBe(204);
    expect(one.cookie(SESSION)).toBeUndefined();
    expect([await whoAmI(one), await whoAmI(copy)]).toEqual(['401 TokenMissing', '401 SessionEnded']);
  });

  test('is as good twice, and leaves the person’s other browsers alone', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    for (let time = 0; time < 2; time++)
      expect((await one.ask('/auth/sign-out', { method: 'POST', headers: OWN })).status).toBe(204);
    expect(await whoAmI(other)).toBe('200');
  });
});

describe('the way back from the issuer', () => {
  test('works once: neither the address again nor with a copied cookie', async () => {
    const one = visitor();
    const back = await one.choose(await one.begin(), 'kobar-hr-1');
    const copy = one.copy();
    expect((await one.ask(back)).status).toBe(302);
    const session = sessionOf(one);
    expect(await said(await one.ask(back))).toBe('400 SignInFailed');
    expect(await said(await copy.ask(back))).toBe('400 SignInFailed');
    expect([sessionOf(one), copy.cookie(SESSION)]).toEqual([session, undefined]);
  });

  test('leads nobody in who did not begin it', async () => {
    const attacker = visitor();
    const back = await attacker.choose(await attacker.begin(), 'kobar-hr-1');
    const victim = visitor();
    expect(await said(await victim.ask(back))).toBe('400 SignInFailed');
    expect(victim.cookie(SESSION)).toBeUndefined();
  });

  test('with another state, another code or another attempt’s cookie leads nowhere', async () => {
    const one = visitor();
    const back = new URL(await one.choose(await one.begin(), 'kobar-hr-1'));
    const changed = (name: string, value: string): string => {
      const url = new URL(back);
      url.searchParams.set(name, value);
      return url.href;
    };
    const state = back.searchParams.get('state') ?? '';
    const wrong = [
      changed('state', `${state.slice(0, 16)}${'x'.repeat(27)}`),
      changed('state', 'a;b\r\nc'),
      changed('code', 'x'.repeat(43)),
      changed('iss', 'https://elsewhere.example'),
      changed('error', 'access_denied'),
    ];
    for (const address of wrong)
      expect(await said(await one.copy().ask(address)), address).toBe('400 SignInFailed');
    const [cookie = ''] = one.cookiesOf('isen-sign-in-');
    const broken = one.copy();
    broken.plant(cookie, `${one.cookie(cookie)?.slice(0, -4)}AAAA`);
    const swapped = one.copy();
    await swapped.begin();
    const [other = ''] = swapped.cookiesOf('isen-sign-in-').filter((name) => name !== cookie);
    swapped.plant(cookie, swapped.cookie(other) ?? '');
    for (const copy of [broken, swapped])
      expect(await said(await copy.ask(back.href))).toBe('400 SignInFailed');
    expect((await one.ask(back.href)).status).toBe(302);
  });

  test('two tabs sign in side by side, in any order', async () => {
    const one = visitor();
    const [first, second] = [await one.begin('?return=/app/a'), await one.begin('?return=/app/b')];
    const answers = [
      await one.ask(await one.choose(second, 'kobar-sekda')),
      await one.ask(await one.choose(first, 'kobar-sekda')),
    ];
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(['/app/b', '/app/a']);
    expect(await whoAmI(one)).toBe('200');
  });

  test('a browser that begins again and again keeps a few attempts', async () => {
    const one = visitor();
    for (let time = 0; time < 12; time++) await one.begin();
    expect(one.cookiesOf('isen-sign-in-').length).toBeLessThanOrEqual(8);
    expect((await one.signIn('kobar-hr-1')).status).toBe(302);
  });

  test('whoever comes by a link reads a sentence, and how to go on', async () => {
    const answer = await visitor().ask('/auth/callback?code=x&state=y', { headers: { accept: 'text/html' } });
    const page = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain('mulailah lagi');
    expect(page).toContain('href="/auth/sign-in"');
  });
});

describe('a session ends by itself', () => {
  const age = (one: Visitor, change: string) =>
    superuser.query(`update access.session set ${change} where session = $1`, [hashOf(sessionOf(one))]);

  test('after half an hour without a request, and ten hours after signing in', async () => {
    const [idle, old, busy] = [await signedIn(), await signedIn(), await signedIn()];
    await age(idle, `seen_at = now() - interval '30 minutes'`);
    await age(old, `expires_at = now()`);
    await age(busy, `seen_at = now() - interval '29 minutes'`);
    const all = [await whoAmI(idle), await whoAmI(old), await whoAmI(busy)];
    expect(all).toEqual(['401 SessionEnded', '401 SessionEnded', '200']);
    const { rows } = await superuser.query(
      `select seen_at > now() - interval '1 minute' as seen, expires_at - created_at = interval '10 hours' as whole
       from access.session where session = $1`,
      [hashOf(sessionOf(busy))],
    );
    expect(rows).toEqual([{ seen: true, whole: true }]);
  });

  test('also while a page that is open goes on listening', async () => {
    const one = await signedIn();
    await age(one, `seen_at = now() - interval '29 minutes'`);
    const listening = new AbortController();
    const { status } = await one.ask('/events', { signal: listening.signal });
    listening.abort();
    const { rows } = await superuser.query(
      `select seen_at < now() - interval '28 minutes' as idles from access.session where session = $1`,
      [hashOf(sessionOf(one))],
    );
    expect([status, rows]).toEqual([200, [{ idles: true }]]);
  });

  test('and is swept away when somebody signs in', async () => {
    const gone = await signedIn();
    await age(gone, `seen_at = now() - interval '31 minutes'`);
    await signedIn();
    const { rows } = await superuser.query('select 1 from access.session where session = $1', [
      hashOf(sessionOf(gone)),
    ]);
    expect(rows).toEqual([]);
  });
});

test('signing in and out is written down, and no log tells a secret', async () => {
  const one = await signedIn();
  const secrets = [
    sessionOf(one),
    (await one.choose(await one.begin(), 'kobar-hr-1')).split('code=')[1] ?? '',
  ];
  const { person } = (await (await one.ask('/me')).json()) as { person: string };
  await one.ask('/auth/sign-out', { method: 'POST', headers: OWN });
  const written = async () => {
    const { rows } = await superuser.query<{ audit: string }>(
      `select audit from access.entry where person = $1 and audit like 'session.%' order by id desc limit 2`,
      [person],
    );
    return rows.map(({ audit }) => audit);
  };
  await expect.poll(written, { timeout: 10_000 }).toEqual(['session.ended', 'session.opened']);
  const logs = ['api', 'demo-issuer'].map((part) =>
    readFileSync(join(stack.data, 'logs', `${part}.log`), 'utf8'),
  );
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(40);
    expect(logs.join('')).not.toContain(secret.split('&')[0]);
  }
});
