import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFaults } from '../support/checked-answers.js';
import { sharedStack } from '../workflow/support/stack.js';
import { startChromium } from './support/chromium.js';
import { Desk } from './support/desk.js';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

test('a planted field in what a page is answered is caught, whether or not the page looks at it', async () => {
  const desk = await Desk.at(browser, sharedStack());
  const json = { person: 'P1', name: null, standings: [], nip: '1' };
  await desk.context.route('**/me', (route) => route.fulfill({ json }));
  const finished = desk.context.waitForEvent('requestfinished');
  await desk.page.goto('/me');
  await finished;
  expect(await answerFaults()).toEqual(['GET /me answered what it does not declare: body.nip: not declared']);
  await desk.close();
});
