import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOpenedCycle, nominees, type OpenedCycle } from './support/opened-cycle.js';
import { barriers } from './support/axe.js';
import { Desk } from './support/desk.js';
import { findCase, idOf } from '../../apps/story/views.js';
import { sharedStack } from '../workflow/support/stack.js';
import { startChromium } from './support/chromium.js';
import { superuserOf } from '../integration/support/superuser.js';
import type { Browser, Locator } from 'playwright-core';

/** An auditor replays one case by clicking, and sees an edit that somebody planted in its record. */
const stack = sharedStack();
const REASON = 'Siap memikul tanggung jawab lebih besar.';
let browser: Browser;
let opened: OpenedCycle;
let stream: string;
let name: string;
let desk: Desk;
beforeAll(async () => {
  browser = await startChromium();
  opened = await anOpenedCycle(stack, '62.71');
  const { talent, head } = nominees(opened).at(0)!;
  ({ stream } = talent);
  await head.does.put(`/cases/${idOf(stream)}/nomination`, { reason: REASON });
  const tied = [talent.person, head.person];
  const hr = opened.cast.all('hrOfficer').find(({ person }) => !tied.includes(person))!.does;
  const { eligibility } = await findCase(hr, stream);
  const { rule } = eligibility.find(({ result }) => result !== 'needsManualCheck')!;
  const strange = { decision: 'approve', note: 'Memenuhi.', answers: [{ rule, met: true }] };
  const verification = `/cases/${idOf(stream)}/nomination/verification`;
  await hr.isRefused('AnswersMustMatchChecks', 'PUT', verification, strange);
  const { rows } = await hr.get<{ rows: { name: string }[] }>(`/people?id=${talent.person}`);
  ({ name } = rows[0]!);
  desk = await Desk.of(browser, stack, 'auditor');
}, 400_000);
afterAll(async () => {
  await desk?.close();
  await browser?.close();
});

const replayPage = (): string => `/app/audit/case/${idOf(stream)}`;
const button = (title: string): Locator => desk.page.getByRole('button', { name: title, exact: true });
const slider = (): Locator => desk.page.getByRole('slider');
const step = (): Locator => desk.page.locator('section.step');
const verdict = (): Locator => desk.page.locator('main#content [role="status"].notice');
const isAt = (seq: number, last: number): Promise<void> =>
  desk.page.getByText(`Langkah ${seq} dari ${last}`, { exact: true }).waitFor();
const lastAct = async (): Promise<number> => Number(await slider().getAttribute('max'));

/** Asks the server and waits for what it says. */
async function replayedOnTheServer(): Promise<string> {
  await button('Putar ulang riwayat dan rekaman').click();
  await button('Putar ulang sekali lagi').waitFor();
  return desk.page.locator('.replay-side [aria-live="polite"]').innerText();
}

describe('the auditor', () => {
  test('steps through it with the slider and with the keys', async () => {
    await desk.goTo(replayPage());
    await slider().waitFor();
    const last = await lastAct();
    expect(last).toBeGreaterThan(2);
    await isAt(1, last);
    await slider().fill(String(last));
    await isAt(last, last);
    await desk.page.locator('h1').click();
    await desk.page.evaluate('document.activeElement.blur()');
    for (const [key, seq] of [
      ['Home', 1],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['End', last],
    ] as const) {
      await desk.page.keyboard.press(key);
      await isAt(seq, last);
    }
  });

  test('sees the engine’s history linked with its acts', async () => {
    await desk.goTo(`${replayPage()}?act=2`);
    const history = desk.page.getByRole('region', { name: 'Riwayat mesin' });
    await history.getByText('Kejadian mesin pada langkah 2').waitFor();
    await history.locator('ol.engine > li').first().waitFor();
    await history.getByText(/^Seluruh riwayat/).click();
    await history.getByRole('button', { name: 'Ke langkah 1', exact: true }).first().click();
    await history.getByText('Kejadian mesin pada langkah 1').waitFor();
    await isAt(1, await lastAct());
  });

  test('has the server replay it', { timeout: 200_000 }, async () => {
    await desk.goTo(replayPage());
    expect(await replayedOnTheServer()).toContain('Tidak ada perbedaan.');
    expect(await barriers(desk.page)).toEqual([]);
  });

  test('sees the attempts that the law refused, each leading to its act', async () => {
    await desk.goTo('/app/audit/refusals');
    const link = desk.page.locator(`a[href*="${replayPage()}?act=3"]`);
    await link.waitFor();
    expect(await barriers(desk.page)).toEqual([]);
    await link.click();
    await step().getByText('Ditolak aturan', { exact: true }).first().waitFor();
  });

  test(
    'sees an edit that was planted, with its place, and so does the server',
    { timeout: 300_000 },
    async () => {
      await planted(async () => {
        await desk.goTo(`${replayPage()}?act=2`);
        await verdict()
          .getByText(/^Berbeda\./)
          .waitFor();
        await verdict().getByRole('button', { name: 'Langkah 2', exact: true }).click();
        const differences = step().getByRole('group', { name: 'Yang berbeda pada langkah ini' });
        const shown = await differences.innerText();
        expect(shown).toContain('Langkah 2, bagian event.hash');
        expect(shown).toContain(stream);
        expect(await barriers(desk.page)).toEqual([]);
        const said = await replayedOnTheServer();
        expect(said).toMatch(/\d+ perbedaan ditemukan/);
        expect(said).toContain('Langkah 2, bagian event.hash');
      });
      await desk.goTo(replayPage());
      await verdict()
        .getByText(/^Sama\./)
        .waitFor();
    },
  );
});

test('who is no auditor of this government sees nothing of it', async () => {
  const other = await Desk.of(browser, stack, 'kobar-hr-1');
  await other.page.goto(replayPage());
  await other.page.getByRole('heading', { name: 'Bukan untuk Anda' }).waitFor();
  expect(await other.page.locator('body').innerText()).not.toContain(name);
  await other.close();
});

/** Edits one act as somebody who owns the machine, and takes it back afterwards. */
async function planted(work: () => Promise<void>): Promise<void> {
  const superuser = await superuserOf(stack);
  const where = `where stream = '${stream}' and seq = 2`;
  await superuser.query('set session_replication_role = replica');
  const { rows } = await superuser.query<{ text: string }>(`select text from record.event ${where}`);
  try {
    const edit = `update record.event set text = replace(text, '"accepted"', '"refused"') ${where}`;
    expect((await superuser.query(edit)).rowCount).toBe(1);
    await work();
  } finally {
    await superuser.query(`update record.event set text = $1 ${where}`, [rows[0]!.text]);
    await superuser.end();
  }
}
