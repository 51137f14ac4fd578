import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFolder } from '../../../libs/platform/build-folder.js';
import { sharedStack } from '../../workflow/support/stack.js';

/** The screens as the api serves them. */
let url: string;
const script = readdirSync(join(buildFolder(), 'web/assets')).find((file) => file.endsWith('.js'))!;

beforeAll(() => {
  url = sharedStack().apiUrl;
});

const ask = (path: string, headers: { readonly [name: string]: string } = {}) =>
  fetch(`${url}${path}`, { redirect: 'manual', headers });

test('the front door leads to the screens', async () => {
  const answer = await ask('/');
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/app/']);
});

describe('a page', () => {
  test.each(['/app/', '/app/cases/7Q4M8Z?tab=story', '/app/audit'])(
    '%s is the one page there is',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<!doctype html>');
    },
  );

  test('may load nothing inline and nothing from elsewhere', async () => {
    const policy = (await ask('/app/')).headers.get('content-security-policy') ?? '';
    expect(policy.split(';').toSorted()).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
      ].toSorted(),
    );
  });
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('a script is kept for ever; to "%s" it comes as %s', async (accepted, encoding) => {
  const answer = await ask(`/app/assets/${script}`, { 'accept-encoding': accepted });
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
});

test.each(['/app/assets/gone.js', '/app/.vite/manifest.json', '/app/assets/..%2f..%2flaw%2flaw.js'])(
  '%s is not there, and no page in its place',
  async (path) => {
    const answer = await ask(path);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'RouteUnknown']);
  },
);
