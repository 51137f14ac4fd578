import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCase, idOf } from '../../apps/story/views.js';
import type { Offer } from '../../libs/contracts/offer/offer.view.js';
import { sharedStack } from '../workflow/support/stack.js';
import { barriersInBothThemes } from './support/axe.js';
import { startChromium } from './support/chromium.js';
import { makes, pageOf, reads } from './support/clicking.js';
import { Desk } from './support/desk.js';
import { chooses, presses, types } from './support/keyboard.js';
import { anOpenedCycle, nominees, type Nominee, type OpenedCycle } from './support/opened-cycle.js';

const stack = sharedStack();
let browser: Browser;
let opened: OpenedCycle;
let free: Nominee[];
beforeAll(async () => {
  browser = await startChromium();
  opened = await anOpenedCycle(stack, '62.71');
  free = [...nominees(opened)].reverse();
}, 400_000);
afterAll(() => browser?.close());

const hrSlug = ({ talent, head }: Nominee): string =>
  opened.cast.all('hrOfficer').find(({ person }) => ![talent.person, head.person].includes(person))!.does
    .slug;

describe('somebody of another government who opens a link', () => {
  test('reads that it is not theirs, and nothing else', async () => {
    const { talent } = free[0]!;
    const { name } = await peopleRow(talent.person);
    const desk = await Desk.of(browser, stack, 'kobar-hr-1');
    for (const stream of [talent.stream, opened.cycle]) {
      await desk.page.goto(pageOf(stream));
      await desk.page.getByRole('heading', { name: 'Bukan untuk Anda' }).waitFor();
      const shown = await desk.page.locator('body').innerText();
      for (const datum of [name, 'Siklus talenta pada layar']) expect(shown).not.toContain(datum);
    }
    expect(await desk.asks(`/cases/${idOf(talent.stream)}`)).toBe('404 NotYours');
    await desk.close();
  });
});

async function peopleRow(person: string): Promise<{ name: string }> {
  const { rows } = await opened.cast
    .one('hrOfficer')
    .does.get<{ rows: { id: string; name: string }[] }>(`/people?id=${person}`);
  return rows[0]!;
}

test('text with script, bidirectional marks and emoji, ten thousand characters of it, is shown as text', async () => {
  const nominee = free.pop()!;
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>\u202egnalab\u2066 🙂👩‍👩‍👧 {{name}} `;
  const reason = hostile.repeat(Math.ceil(10_000 / hostile.length)).slice(0, 10_000);
  await nominee.head.does.put(`/cases/${idOf(nominee.talent.stream)}/nomination`, { reason });
  const desk = await Desk.of(browser, stack, hrSlug(nominee), {
    options: { viewport: { width: 360, height: 740 } },
  });
  const dialogs: string[] = [];
  desk.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await desk.goTo(pageOf(nominee.talent.stream));
  const story = desk.page.locator('main#content');
  await story.getByText('<script>alert(1)</script>').first().waitFor();
  await story
    .getByRole('button', { name: /^Tampilkan seluruhnya/ })
    .first()
    .click();
  expect(await story.locator('script, img[src="x"]').count()).toBe(0);
  expect(dialogs).toEqual([]);
  const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  expect(await desk.page.evaluate(wider), 'nothing is pushed out of a narrow screen').toBe(false);
  await desk.close();
});

test('from nomination to verification with the keyboard alone', { timeout: 600_000 }, async () => {
  const nominee = free.pop()!;
  const { stream } = nominee.talent;
  const page = pageOf(stream);
  const head = await Desk.at(browser, stack);
  await signsIn(head, page, nominee.head.does.slug);
  const [nominate] = await offersOf(head, stream, 'nominate');
  await presses(head.page, nominate!.title.id);
  await types(head.page, nominate!.schema.properties['reason']!['x-title'].id, 'Kinerja sangat baik.');
  await sends(head);
  await head.close();
  const hr = await Desk.at(browser, stack);
  await signsIn(hr, page, hrSlug(nominee));
  const [verify] = await offersOf(hr, stream, 'verifyNomination');
  const { decision, note, answers } = verify!.schema.properties;
  await presses(hr.page, verify!.title.id);
  await chooses(hr.page, decision!['x-title'].id, 'approve');
  await types(hr.page, note!['x-title'].id, 'Memenuhi syarat.');
  for (const { label } of answers?.['x-choices'] ?? [])
    await chooses(hr.page, 'text' in label ? label.text : label.id, 'true');
  await sends(hr);
  const seen = await findCase(opened.cast.one('hrOfficer').does, stream);
  expect(seen.stage).toBe('assessment');
  await hr.close();
});

async function offersOf(desk: Desk, stream: string, move: string): Promise<Offer[]> {
  const [kind = '', , id = ''] = stream.split('/');
  const { moves } = await reads<{ moves: Offer[] }>(desk, `/streams/${kind}/${id}/moves`);
  return moves.filter((offer) => offer.move === move);
}

/** Signs in by keyboard and comes to the page that was asked for. */
async function signsIn(desk: Desk, at: string, persona: string): Promise<void> {
  const { page } = desk;
  await page.goto(at);
  await page.getByRole('link', { name: 'Masuk', exact: true }).waitFor();
  await presses(page, 'Masuk');
  await page.waitForURL(/\/interaction\//);
  await types(page, 'Cari peran, daerah atau kegiatan', persona);
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  const name = (await page.locator(`button[value="${persona}"]`).textContent()) ?? '';
  await presses(page, name.trim());
  await page.waitForURL(`${desk.apiUrl}${at}`);
  await page.locator('section.moves button').first().waitFor();
}

/** Presses on to the last look, in which the way on has the focus already. */
async function sends(desk: Desk): Promise<void> {
  await presses(desk.page, 'Lanjutkan');
  await desk.page.getByRole('alertdialog').waitFor();
  await presses(desk.page, 'Kirim');
  await desk.page
    .locator('section.moves')
    .getByText(/diterima dan disegel/)
    .first()
    .waitFor();
}

describe('every screen is open to people with disabilities', () => {
  const LISTS = [
    '/app/',
    '/app/cycles',
    '/app/cases',
    '/app/sessions',
    '/app/successions',
    '/app/signing-rounds',
  ];
  test('lists, a cycle and a case, in light and dark', { timeout: 600_000 }, async () => {
    const { head, talent } = free[0]!;
    const desk = await Desk.of(browser, stack, head.does.slug);
    const found: string[] = [];
    for (const path of [...LISTS, pageOf(opened.cycle), pageOf(talent.stream)]) {
      await desk.goTo(path);
      found.push(...(await barriersInBothThemes(desk.page)).map((line) => `${path} ${line}`));
    }
    expect(found).toEqual([]);
    await desk.close();
  });

  test('what stands in the way is noticed, also where only one theme shows it', async () => {
    const page = await browser.newPage();
    const style = '@media (prefers-color-scheme: dark) { body { background: #222 } p { color: #333 } }';
    const twin = '<section aria-label="Tiga besar"><p>Tiga besar</p></section>';
    await page.setContent(
      `<!doctype html><html lang="id"><title>Suksesi</title><style>${style}</style><main><h1>Suksesi</h1>${twin}${twin}</main></html>`,
    );
    const rules = (await barriersInBothThemes(page)).map((line) => line.split(': ').slice(0, 2).join(' '));
    expect([...new Set(rules)].toSorted()).toEqual([
      'dark color-contrast',
      'dark landmark-unique',
      'light landmark-unique',
    ]);
    await page.close();
  });
});

test('somebody without a move reads whose turn it is', async () => {
  const { talent } = free[0]!;
  const desk = await Desk.of(browser, stack, 'palangka-assessor');
  await desk.goTo(pageOf(talent.stream));
  await desk.page.getByText('Saat ini tidak ada yang menunggu Anda di sini.').waitFor();
  const turn = desk.page.getByRole('region', { name: 'Giliran siapa' });
  await turn.getByText(/^Menunggu Kepala perangkat daerah, usulkan atau lewatkan talenta, sejak /).waitFor();
  await expect(makes(desk, talent.stream, 'nominate')).rejects.toThrow('is not offered here');
  await desk.close();
});
