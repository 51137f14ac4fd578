import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../apps/story/views.js';
import { sharedStack } from '../workflow/support/stack.js';
import { BreakableLine } from './support/breakable-line.js';
import { startChromium } from './support/chromium.js';
import { pageOf } from './support/clicking.js';
import { Desk } from './support/desk.js';
import { anOpenedCycle, nominees, type Nominee } from './support/opened-cycle.js';

const stack = sharedStack();
const REASON = 'Dinominasikan ketika sambungan terputus.';
let browser: Browser;
let line: BreakableLine;
let nominee: Nominee;
let hr: string;
beforeAll(async () => {
  browser = await startChromium();
  line = await BreakableLine.to(stack.apiUrl);
  const opened = await anOpenedCycle(stack, '62.71');
  nominee = nominees(opened).at(-1)!;
  const tied = [nominee.talent.person, nominee.head.person];
  hr = opened.cast.all('hrOfficer').find(({ person }) => !tied.includes(person))!.does.slug;
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await line?.close();
});

test(
  'a page whose connection is lost says so, and catches up without a reload',
  { timeout: 300_000 },
  async () => {
    const { head, talent } = nominee;
    const desk = await Desk.of(browser, stack, hr);
    const { page } = desk;
    // The session's cookie belongs to the host, whatever the port.
    await page.goto(`${line.url}${pageOf(talent.stream)}`);
    await page.getByText('Terkini', { exact: true }).waitFor();
    await page.evaluate('globalThis.sameLoad = true');

    line.cut();
    await page.getByText(/^Sambungan terputus sejak /).waitFor();
    await head.does.put(`/cases/${idOf(talent.stream)}/nomination`, { reason: REASON });
    expect(await page.locator('body').innerText()).not.toContain(REASON);

    line.mend();
    await page.getByText('Terkini', { exact: true }).waitFor();
    await page.getByText(REASON).first().waitFor();
    expect(await page.evaluate('globalThis.sameLoad'), 'nothing was reloaded').toBe(true);
    await desk.close();
  },
);
