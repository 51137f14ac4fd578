import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { JWTPayload } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../../apps/api/create-api.js';
import { BrowserSessionSecrets } from '../../../apps/api/door/browser-session-secret.js';
import { testSettings } from '../../support/api-settings.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { tokenIssuer, type TokenIssuer } from '../../support/token-issuer.js';

/** The sessions of one person in several browsers, and how they end together. */
const KEK = randomBytes(32).toString('base64');
const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const OWN = { 'sec-fetch-site': 'same-origin' };
let database: FreshDatabase;
let issuer: TokenIssuer;
let app: NestExpressApplication;
let url: string;
let hr: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  [database, issuer] = await Promise.all([freshDatabase(), tokenIssuer('isen-mulang')]);
  hr = await anOfficial(database, 'hrOfficer', '62.01');
  other = await anOfficial(database, 'hrOfficer', '62.71');
  const settings = testSettings({
    databaseUrl: database.url('isen_app'),
    recordKek: KEK,
    issuer: issuer.url,
  });
  app = await createApi(settings, pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app?.close();
  await Promise.all([issuer?.stop(), database?.stop()]);
});

/** A browser that is signed in, as the callback leaves it. */
async function browser({ person }: TestPerson, sid: string | null = null) {
  const secret = new BrowserSessionSecrets(KEK).fresh();
  const session = createHash('sha256').update(secret).digest('hex');
  await database.asSuperuser(`insert into access.session (session, person, expires_at, subject, issuer_session)
    values ('${session}', '${person}', now() + interval '1 hour', '${person}', ${sid === null ? 'null' : `'${sid}'`})`);
  const headers = { cookie: `isen-session=${secret}` };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { ...headers, ...(init.headers as object) } });
  return { session, ask, isIn: async () => (await ask('/me')).status === 200 };
}

test('a person sees their own sessions, and which of them asks', async () => {
  const [one, two] = [await browser(hr), await browser(hr)];
  await browser(other);
  const { rows } = (await (await one.ask('/auth/sessions')).json()) as {
    rows: { session: string; current: boolean }[];
  };
  expect(rows.map(({ session, current }) => [session, current]).toSorted()).toEqual(
    [
      [one.session, true],
      [two.session, false],
    ].toSorted(),
  );
  expect((await fetch(`${url}/auth/sessions`)).status).toBe(401);
});

test('signing out everywhere ends all of them and nobody else’s, and comes from our own page', async () => {
  const [one, two, theirs] = [await browser(hr), await browser(hr), await browser(other)];
  const everywhere = (headers: Record<string, string>) =>
    one.ask('/auth/sign-out-everywhere', { method: 'POST', headers });
  expect((await everywhere({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(await two.isIn()).toBe(true);
  expect((await everywhere(OWN)).status).toBe(204);
  expect([await one.isIn(), await two.isIn(), await theirs.isIn()]).toEqual([false, false, true]);
});

const logout = async (claims: JWTPayload, typ = 'logout+jwt') => {
  const now = Math.floor(Date.now() / 1000);
  const whole = { aud: 'isen-mulang', iat: now, jti: randomUUID(), events: EVENT, ...claims };
  const body = new URLSearchParams({ logout_token: await issuer.signed(whole, typ) });
  return (await fetch(`${url}/auth/back-channel-logout`, { method: 'POST', body })).status;
};

test('the issuer ends one of its sessions, or all of somebody', async () => {
  const [one, two, theirs] = [await browser(hr, 's1'), await browser(hr, 's2'), await browser(other, 's3')];
  expect(await logout({ sid: 's1', sub: hr.person })).toBe(204);
  expect([await one.isIn(), await two.isIn()]).toEqual([false, true]);
  expect(await logout({ sub: hr.person }, 'JWT')).toBe(204);
  expect([await two.isIn(), await theirs.isIn()]).toEqual([false, true]);
});

test('nothing but a fresh logout token of the issuer’s, made out to us, ends anything', async () => {
  const one = await browser(hr, 's4');
  const sub = hr.person;
  const old = Math.floor(Date.now() / 1000) - 600;
  const wrong: [JWTPayload, string?][] = [
    [{ sub, nonce: 'n' }],
    [{ sub, events: {} }],
    [{ sub, events: undefined }],
    [{ sub, jti: undefined as unknown as string }],
    [{ sub, aud: 'another' }],
    [{ sub, iss: 'https://elsewhere.example' }],
    [{ sub, iat: old }],
    [{ sub }, 'at+jwt'],
    [{}],
  ];
  for (const [claims, typ] of wrong) expect(await logout(claims, typ), JSON.stringify(claims)).toBe(400);
  expect((await fetch(`${url}/auth/back-channel-logout`, { method: 'POST' })).status).toBe(400);
  expect(await one.isIn()).toBe(true);
  const jti = randomUUID();
  expect(await logout({ sid: 's4', jti })).toBe(204);
  const again = await browser(hr, 's4');
  expect(await logout({ sid: 's4', jti }), 'a token ends sessions once').toBe(400);
  expect(await again.isIn()).toBe(true);
});
