import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedStack } from '../workflow/support/stack.js';
import { barriers } from './support/axe.js';
import { startChromium } from './support/chromium.js';
import { Desk } from './support/desk.js';

const stack = sharedStack();
const { apiUrl, issuerUrl } = stack;
let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

test('somebody comes by a link, signs in, lands where the link led, and signs out', async () => {
  const desk = await Desk.of(browser, stack, 'kobar-hr-1', { at: '/app/cycles?stage=closed' });
  expect(desk.page.url()).toBe(`${apiUrl}/app/cycles?stage=closed`);
  expect(await desk.asks('/me')).toBe('200');
  const [cookie] = (await desk.context.cookies(apiUrl)).filter(({ name }) => name === 'isen-session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 });
  expect(await desk.page.evaluate('document.cookie')).toBe('');
  const kept = await desk.page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  expect(kept, 'the browser holds no token').not.toMatch(/eyJ|[\w-]{43}/);
  await desk.signOut();
  await desk.page.goto('/app/');
  await desk.page.getByRole('link', { name: 'Masuk', exact: true }).waitFor();
  await desk.close();
});

test('one person after another at the same browser', async () => {
  const desk = await Desk.of(browser, stack, 'kobar-hr-1');
  const nameNow = () => desk.page.getByRole('button', { name: /^Akun / }).textContent();
  const first = await nameNow();
  await desk.signOut();
  await desk.page.getByRole('link', { name: 'Masuk', exact: true }).click();
  await desk.choose('kobar-sekda');
  expect(await nameNow()).not.toBe(first);
  await desk.close();
});

test('what the component library says by itself follows the language', async () => {
  const desk = await Desk.of(browser, stack, 'kobar-hr-1');
  await desk.page.getByRole('button', { name: /^Akun / }).click();
  await desk.page.getByRole('button', { name: 'Tutup', exact: true }).first().waitFor();
  await desk.page.locator('[role="dialog"] input[value="en"]').check();
  await desk.page.getByRole('button', { name: 'Close', exact: true }).first().waitFor();
  expect(await desk.page.getByRole('button', { name: 'Tutup', exact: true }).count()).toBe(0);
  await desk.close();
});

test('what somebody had begun to write waits for them after a time-out, and for nobody else', async () => {
  const words = 'Siklus yang belum selesai diusulkan';
  const desk = await Desk.of(browser, stack, 'kobar-hr-1', { at: '/app/cycles?do=proposeCycle' });
  const title = desk.page.getByLabel('Nama siklus', { exact: true });
  const timesOut = async (): Promise<void> => {
    await desk.context.clearCookies();
    await desk.page.reload();
    await desk.page.getByRole('link', { name: 'Masuk', exact: true }).click();
  };
  const kept = (): Promise<string> => desk.page.evaluate('JSON.stringify({ ...localStorage })');
  await title.fill(words);
  await timesOut();
  await desk.choose('kobar-hr-1');
  await expect.poll(() => title.inputValue()).toBe(words);
  await timesOut();
  await desk.choose('kobar-hr-2');
  await title.waitFor();
  expect(await title.inputValue()).toBe('');
  expect(await kept()).not.toContain(words);
  await title.fill(words);
  await desk.signOut();
  expect(await kept()).not.toContain(words);
  await desk.close();
});

test('a session that was planted beforehand is nobody’s afterwards', async () => {
  const planted = 'P'.repeat(43);
  const victim = await Desk.at(browser, stack);
  await victim.context.addCookies([{ name: 'isen-session', value: planted, url: apiUrl }]);
  await victim.page.goto('/app/');
  await victim.page.getByRole('link', { name: 'Masuk', exact: true }).click();
  await victim.choose('kobar-hr-1');
  const attacker = await Desk.at(browser, stack);
  await attacker.context.addCookies([{ name: 'isen-session', value: planted, url: apiUrl }]);
  await attacker.page.goto('/health/live');
  expect([await victim.asks('/me'), await attacker.asks('/me')]).toEqual(['200', '401 SessionEnded']);
  await victim.close();
  await attacker.close();
});

test('a copied session is worth nothing after signing out, and an open page says so', async () => {
  const desk = await Desk.of(browser, stack, 'kobar-hr-1');
  const thief = await Desk.at(browser, stack);
  await thief.context.addCookies(await desk.context.cookies(apiUrl));
  await thief.page.goto('/app/');
  await thief.page.locator('main#content').waitFor();
  await desk.signOut();
  expect(await thief.asks('/me')).toBe('401 SessionEnded');
  await thief.page.goto('/app/cycles');
  await thief.page.getByRole('link', { name: 'Masuk', exact: true }).waitFor();
  await thief.close();
  await desk.close();
});

describe('a page of another origin', () => {
  let elsewhere: Server;
  let ports: number;
  beforeAll(async () => {
    elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Elsewhere</title><p>Elsewhere');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    ports = (elsewhere.address() as AddressInfo).port;
  });
  afterAll(() => void elsewhere.close());

  // 127.0.0.1 under another port is the same site, so the browser sends the cookie along; localhost is another site.
  test.each(['127.0.0.1', 'localhost'])('on %s cannot act for somebody who is signed in', async (host) => {
    const desk = await Desk.of(browser, stack, 'kobar-hr-1');
    const other = await desk.context.newPage();
    await other.goto(`http://${host}:${ports}/`);
    const posted = desk.context.waitForEvent(
      'response',
      (answer) => answer.url() === `${apiUrl}/auth/sign-out`,
    );
    await other.setContent(
      `<form method="post" action="${apiUrl}/auth/sign-out"><button>Menang hadiah</button></form>`,
    );
    await other.getByRole('button').click();
    expect((await posted).status()).toBe(403);
    await other.goto(`http://${host}:${ports}/`);
    const read = `fetch('${apiUrl}/me', { credentials: 'include' }).then(() => 'read', () => 'blocked')`;
    expect(await other.evaluate(read)).toBe('blocked');
    await other.close();
    expect(await desk.asks('/me'), 'still signed in').toBe('200');
    await desk.close();
  });
});

describe('the page “Masuk sebagai…”', () => {
  test.each(['light', 'dark'] as const)('has no barrier, in %s', async (colorScheme) => {
    const desk = await Desk.at(browser, stack, { colorScheme, viewport: { width: 360, height: 740 } });
    await desk.page.goto('/auth/sign-in');
    expect(new URL(desk.page.url()).origin).toBe(issuerUrl);
    expect(await barriers(desk.page)).toEqual([]);
    const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await desk.page.evaluate(wider), 'nothing is cut off at 360 px').toBe(false);
    await desk.close();
  });

  test('works with the keyboard alone and without script', async () => {
    const desk = await Desk.at(browser, stack, { javaScriptEnabled: false });
    await desk.page.goto('/auth/sign-in');
    await desk.page.getByLabel('Cari peran, daerah atau kegiatan').focus();
    await desk.page.keyboard.type('asesor palangka');
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(/q=asesor/);
    await desk.page.getByRole('button', { name: /^Asesor SDM Aparatur/ }).focus();
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(`${apiUrl}/app/`);
    await desk.close();
  });

  test('changes its language by a link', async () => {
    const desk = await Desk.at(browser, stack);
    await desk.page.goto('/auth/sign-in');
    await desk.page.getByRole('link', { name: 'English' }).click();
    await desk.page.getByRole('heading', { name: 'Sign in as…' }).waitFor();
    await desk.close();
  });
});
