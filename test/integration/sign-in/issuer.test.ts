import { decodeJwt, decodeProtectedHeader } from 'jose';
import { allowInsecureRequests, discovery, genericGrantRequest, None } from 'openid-client';
import { describe, expect, test } from 'vitest';
import {
  PERSONA_GRANT,
  personaTokenRequest,
  SCRIPT_CLIENT,
} from '../../../libs/contracts/identity/persona-grant.js';
import { Visitor } from '../../support/visitor.js';
import { sharedStack } from '../../workflow/support/stack.js';

/** The demo issuer, over HTTP. */
const stack = sharedStack();
const { issuerUrl } = stack;

interface Persona {
  readonly slug: string;
  readonly person: string;
  readonly governmentName: string;
}
const personas = async (): Promise<Persona[]> =>
  (await (await fetch(`${issuerUrl}/personas`)).json()) as Persona[];

async function page(query = '', begin = ''): Promise<{ text: string; headers: Headers }> {
  const visitor = new Visitor(stack.apiUrl);
  const answer = await visitor.ask(`${await visitor.begin(begin)}${query}`);
  return { text: await answer.text(), headers: answer.headers };
}
const buttons = (text: string): string[] =>
  [...text.matchAll(/name="persona" value="([^"]+)"/g)].map(([, slug]) => slug ?? '');

describe('tokens for scripts', () => {
  test('a standard client gets one by the persona grant: for our audience, with the person’s id alone', async () => {
    const execute = [allowInsecureRequests];
    const config = await discovery(new URL(issuerUrl), SCRIPT_CLIENT, undefined, None(), { execute });
    const { access_token } = await genericGrantRequest(config, PERSONA_GRANT, { persona: 'kobar-sekda' });
    const { person } = (await personas()).find(({ slug }) => slug === 'kobar-sekda')!;
    const { jti, iat, exp, ...claims } = decodeJwt(access_token);
    expect(claims).toEqual({ iss: issuerUrl, aud: 'isen-mulang', sub: person, client_id: SCRIPT_CLIENT });
    expect([typeof jti, Number(exp) - Number(iat)]).toEqual(['string', 3600]);
    expect(decodeProtectedHeader(access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  });

  test('nobody gets one for a persona that there is not, or by another client', async () => {
    const ask = async (change: (body: URLSearchParams) => void) => {
      const request = personaTokenRequest('kobar-sekda');
      const body = new URLSearchParams(request.body);
      change(body);
      const answer = await fetch(`${issuerUrl}/token`, { ...request, body: body.toString() });
      return [answer.status, ((await answer.json()) as { error: string }).error];
    };
    expect(await ask((body) => body.set('persona', 'nobody'))).toEqual([400, 'invalid_grant']);
    expect(await ask((body) => body.delete('persona'))).toEqual([400, 'invalid_grant']);
    expect(await ask((body) => body.set('client_id', 'isen-mulang'))).toEqual([400, 'invalid_request']);
    expect(await ask((body) => body.set('client_id', 'stranger'))).toEqual([401, 'invalid_client']);
  });
});

describe('Masuk sebagai…', () => {
  test('lists every persona by government, with a line on what each can try', async () => {
    const [{ text }, known] = [await page(), await personas()];
    expect(buttons(text).toSorted()).toEqual(known.map(({ slug }) => slug).toSorted());
    const governments = [...text.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, name]) => name);
    expect(governments.toSorted()).toEqual([...new Set(known.map((one) => one.governmentName))].toSorted());
    expect(text).not.toContain('<span></span>');
    expect(text).toContain('<html lang="id">');
    const talents = buttons(text).filter((slug) => slug.startsWith('kobar-talent-'));
    expect(talents).toEqual(Array.from({ length: 10 }, (_, index) => `kobar-talent-${index + 1}`));
  });

  test('speaks English by its switch, or when the api asks for it', async () => {
    for (const { text } of [await page('?lang=en'), await page('', '?language=en')]) {
      expect(text).toContain('<html lang="en">');
      expect(text).toContain('Sign in as…');
      expect(text).toContain('Chair of the Talent Committee');
      expect(text).not.toContain('<span></span>');
    }
  });

  test('filters without a script, and says when nobody matches', async () => {
    expect(buttons((await page('?q=ketua+palangka')).text)).toEqual(['palangka-committee-chair']);
    const { text } = await page('?q=zzz');
    expect(buttons(text)).toEqual([]);
    expect(text).toContain('Tidak ada peran yang cocok.');
  });

  test('shows what was typed as text, whatever it is', async () => {
    const { text } = await page(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(text).not.toContain('<script');
  });

  test('loads nothing but its own style sheet, and its forms lead to the api alone', async () => {
    const { text, headers } = await page();
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${stack.apiUrl}`,
    );
    expect(text.match(/(?:src|href)="(?!\?)[^"]*"/g)).toEqual(['href="/masuk.css"']);
    expect(text).not.toMatch(/ style=| on\w+=/);
    const style = await fetch(`${issuerUrl}/masuk.css`);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(await style.text()).not.toMatch(/url\(|@import/);
  });

  test('belongs to the browser that began, and a persona must be there', async () => {
    const one = new Visitor(stack.apiUrl);
    const at = await one.begin();
    for (const method of ['GET', 'POST'])
      expect((await new Visitor(stack.apiUrl).ask(at, { method })).status, method).toBe(400);
    const body = new URLSearchParams({ persona: 'nobody' });
    const answer = await one.ask(at, { method: 'POST', body });
    expect([answer.status, (await answer.text()).includes('masuklah lagi')]).toEqual([400, true]);
  });
});

describe('the provider', () => {
  const authorize = async (change: (query: URLSearchParams) => void): Promise<Response> => {
    const query = new URLSearchParams({
      client_id: 'isen-mulang',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${stack.apiUrl}/auth/callback`,
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    });
    change(query);
    return fetch(`${issuerUrl}/auth?${query.toString()}`, { redirect: 'manual' });
  };

  test('sends nobody to an address that is not the api’s', async () => {
    const answer = await authorize((query) => query.set('redirect_uri', 'https://elsewhere.example/'));
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('Proses masuk terhenti');
  });

  test('gives no code without PKCE', async () => {
    const answer = await authorize((query) => query.delete('code_challenge'));
    const { origin, pathname, searchParams } = new URL(answer.headers.get('location') ?? '');
    const told = [`${origin}${pathname}`, searchParams.get('error'), searchParams.get('code')];
    expect(told).toEqual([`${stack.apiUrl}/auth/callback`, 'invalid_request', null]);
  });
});
