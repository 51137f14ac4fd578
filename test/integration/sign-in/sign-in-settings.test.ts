import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { createApi } from '../../../apps/api/create-api.js';
import type { ApiSettings } from '../../../apps/api/settings/api-settings.js';
import { personaTokenRequest } from '../../../libs/contracts/identity/persona-grant.js';
import { testSettings } from '../../support/api-settings.js';
import { Visitor } from '../../support/visitor.js';
import { sharedStack } from '../../workflow/support/stack.js';

/** The api under other settings than the stack's, on the same database. */
const stack = sharedStack();
const running: { close(): unknown }[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map((one) => one.close()))));

async function anApi(settings: Partial<ApiSettings>): Promise<string> {
  const { databaseUrls, secrets, issuerUrl: issuer } = stack;
  const given = testSettings({
    databaseUrl: databaseUrls.isen_app,
    recordKek: secrets.kek,
    actSigningKey: secrets.signing,
    issuer,
    ...settings,
  });
  const app = await createApi(given, pino({ level: 'silent' }));
  running.push(app);
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
}

async function codes(requests: number, ask: () => Promise<Response>): Promise<string[]> {
  const answers = [];
  for (let request = 0; request < requests; request++) {
    const answer = await ask();
    if (answer.status < 400) answers.push(String(answer.status));
    else answers.push(`${answer.status} ${((await answer.json()) as { code: string }).code}`);
  }
  return answers;
}

test('the api starts without its issuer, says so at the sign-in, and needs no other start afterwards', async () => {
  const late = createServer((_, response) => {
    const endpoints = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer, ...endpoints, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve));
  const { port } = late.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  await new Promise((resolve) => late.close(resolve));
  const visitor = new Visitor(await anApi({ issuer }));
  expect(await codes(2, () => visitor.ask('/auth/sign-in'))).toEqual(Array(2).fill('503 IssuerUnreachable'));
  await new Promise<void>((resolve) => late.listen(port, '127.0.0.1', resolve));
  running.push(late);
  const answer = await visitor.ask('/auth/sign-in');
  expect(answer.headers.get('location')).toMatch(`${issuer}/auth?`);
});

test('under https every cookie is bound to this host and to encryption', async () => {
  const api = await anApi({ publicUrl: 'https://talenta.example' });
  const answer = await new Visitor(api).ask('/auth/sign-in');
  const [line = ''] = answer.headers.getSetCookie();
  expect(line).toMatch(
    /^__Host-isen-sign-in-[\w-]{16}=\S+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const location = new URL(answer.headers.get('location') ?? '');
  expect(location.searchParams.get('redirect_uri')).toBe('https://talenta.example/auth/callback');
  const stranger = new Visitor(api);
  stranger.plant('isen-session', 'x'.repeat(43));
  expect(await codes(1, () => stranger.ask('/me')), 'a cookie without the prefix is none of ours').toEqual([
    '401 TokenMissing',
  ]);
});

test('an issuer that ends sessions itself is named at the sign-out', async () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer, end_session_endpoint: `${issuer}/logout` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(server);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publicUrl = 'https://talenta.example';
  const api = new Visitor(await anApi({ issuer, publicUrl }));
  const answer = await api.ask('/auth/sign-out', { method: 'POST', headers: { origin: publicUrl } });
  const { logout } = (await answer.json()) as { logout: string };
  const { origin, pathname, searchParams } = new URL(logout);
  expect([answer.status, `${origin}${pathname}`]).toEqual([200, `${issuer}/logout`]);
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: 'isen-mulang',
    post_logout_redirect_uri: `${publicUrl}/app/`,
  });
});

test('whoever asks too often at the sign-in is told to wait', async () => {
  const visitor = new Visitor(await anApi({ limits: { person: 12_000, signIn: 2, stranger: 300 } }));
  const answers = await codes(3, () => visitor.ask('/auth/sign-in'));
  expect(answers).toEqual(['302', '302', '429 TooManyRequests']);
  expect((await visitor.ask('/auth/sign-in')).headers.get('retry-after')).toBe('30');
});

test('a person who asks too often is told to wait, by whatever door, and nobody else is', async () => {
  const api = await anApi({ limits: { person: 3, signIn: 600, stranger: 300 } });
  const bearer = async (persona: string) => {
    const granted = await fetch(`${stack.issuerUrl}/token`, personaTokenRequest(persona));
    const { access_token: token } = (await granted.json()) as { access_token: string };
    return { authorization: `Bearer ${token}` };
  };
  const headers = await bearer('kobar-hr-1');
  const busy = new Visitor(stack.apiUrl);
  await busy.signIn('kobar-hr-1');
  const byCookie = new Visitor(api);
  byCookie.plant('isen-session', busy.cookie('isen-session') ?? '');
  expect(await codes(2, () => byCookie.ask('/me'))).toEqual(['200', '200']);
  expect(await codes(2, () => fetch(`${api}/me`, { headers }))).toEqual(['200', '429 TooManyRequests']);
  const other = await bearer('kobar-hr-2');
  expect(await codes(1, () => fetch(`${api}/me`, { headers: other }))).toEqual(['200']);
});
