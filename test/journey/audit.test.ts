import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCase, idOf } from '../../apps/story/views.js';
import { superuserOf } from '../integration/support/superuser.js';
import { sharedStack } from '../workflow/support/stack.js';
import { barriersInBothThemes } from './support/axe.js';
import { startChromium } from './support/chromium.js';
import { Desk } from './support/desk.js';
import { erased } from './support/erased.js';
import { refusedOverAnInstrument } from './support/instrument-refusal.js';
import { anOpenedCycle, nominees, type OpenedCycle } from './support/opened-cycle.js';
import { ReplayStep } from './support/replay-step.js';

/** An auditor replays one case by clicking, and sees an edit that somebody planted in its record. */
const stack = sharedStack();
const REASON = 'Siap memikul tanggung jawab lebih besar.';
let browser: Browser;
let opened: OpenedCycle;
let stream: string;
let name: string;
let actors: readonly [head: string, officer: string];
let desk: Desk;
beforeAll(async () => {
  browser = await startChromium();
  opened = await anOpenedCycle(stack, '62.71');
  const { talent, head } = nominees(opened).at(0)!;
  ({ stream } = talent);
  await head.does.put(`/cases/${idOf(stream)}/nomination`, { reason: REASON });
  const tied = [talent.person, head.person];
  const officer = opened.cast.all('hrOfficer').find(({ person }) => !tied.includes(person))!;
  const hr = officer.does;
  const { eligibility } = await findCase(hr, stream);
  const { rule } = eligibility.find(({ result }) => result !== 'needsManualCheck')!;
  const strange = { decision: 'approve', note: 'Memenuhi.', answers: [{ rule, met: true }] };
  const verification = `/cases/${idOf(stream)}/nomination/verification`;
  await hr.isRefused('AnswersMustMatchChecks', 'PUT', verification, strange);
  const nameOf = async (person: string): Promise<string> => {
    const { rows } = await hr.get<{ rows: { name: string }[] }>(`/people?id=${person}`);
    return rows[0]!.name;
  };
  name = await nameOf(talent.person);
  actors = [await nameOf(head.person), await nameOf(officer.person)];
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

/** The acts of the case as they came about before the auditor comes. */
const toldActs = () =>
  [
    {
      move: 'Membuka berkas',
      actor: 'Keputusan dari',
      authority: [],
      facts: ['Data kepegawaian', 'Keputusan yang dirujuk'],
      ends: 'terpenuhi',
    },
    {
      move: 'Mengusulkan talenta',
      actor: actors[0],
      authority: [['Dasar kewenangan', 'Kepala perangkat daerah']],
      facts: ['Data kepegawaian', 'Dasar kewenangan pelaku'],
      ends: 'terpenuhi',
    },
    {
      move: 'Memverifikasi usulan',
      actor: actors[1],
      authority: [['Dasar kewenangan', 'Pengelola manajemen talenta']],
      facts: ['Dasar kewenangan pelaku'],
      ends: 'dilanggar',
    },
  ] as const;

/** Asks the server and waits for what it says. */
async function replayedOnTheServer(): Promise<string> {
  await button('Putar ulang riwayat dan rekaman').click();
  await button('Putar ulang sekali lagi').waitFor();
  return desk.page.locator('.replay-side [aria-live="polite"]').innerText();
}

describe('the auditor', () => {
  test('finds the case by the name of whom it is about', async () => {
    await desk.goTo('/app/audit');
    await desk.page.getByLabel('Nama, jabatan atau nomor berkas').fill(name);
    const row = desk.page.getByRole('row').filter({ has: desk.page.locator(`a[href="${replayPage()}"]`) });
    await row.getByText('Kota Palangka Raya', { exact: true }).waitFor();
    expect(await barriersInBothThemes(desk.page)).toEqual([]);
    await row.getByRole('link', { name }).click();
    await desk.page.getByRole('heading', { level: 1, name: `Putar ulang: ${name}` }).waitFor();
  });

  test('sees at each act who did what, on which authority and facts, as the law decides it again', async () => {
    await desk.goTo(replayPage());
    await slider().waitFor();
    const acts = toldActs();
    expect(await lastAct()).toBe(acts.length);
    const at = new ReplayStep(desk);
    for (const [index, act] of acts.entries()) {
      if (index > 0) await desk.page.keyboard.press('ArrowRight');
      await at.isAt(index + 1, act.move);
      await at.says('Pelaku', act.actor);
      for (const [paper, said] of act.authority) await at.says(paper, said);
      expect(await at.facts()).toEqual(expect.arrayContaining([...act.facts]));
      const provisions = await at.provisions();
      expect(provisions.map(({ result }) => result)).toContain(act.ends);
      for (const { article } of provisions) expect(article).toMatch(/^(UU|PP|PermenPANRB|SK) .+ · \w+$/);
      const compared = await at.comparison();
      expect(compared).toHaveLength(5);
      for (const { computed, stored, said } of compared) expect([said, computed]).toEqual(['sama', stored]);
    }
  });

  test('reads the stage before the first one in words', async () => {
    await desk.goTo(replayPage());
    const at = new ReplayStep(desk);
    await at.isAt(1, 'Membuka berkas');
    await at.part('Yang berubah').getByText('belum dibuka').waitFor();
    expect(await at.section.innerText()).not.toContain('unopened');
  });

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

  test('steps through what was checked, also where the list counts an act more by now', async () => {
    const address = /\/streams\?/;
    await desk.page.route(address, async (route) => {
      const response = await route.fetch();
      const page = (await response.json()) as { rows: { acts: number }[] };
      for (const row of page.rows) row.acts += 1;
      await route.fulfill({ response, json: page });
    });
    await desk.goTo(replayPage());
    await verdict()
      .getByText(/^Sama\. 3 langkah/)
      .waitFor();
    await desk.page.keyboard.press('End');
    await isAt(3, 3);
    await new ReplayStep(desk).isAt(3, 'Memverifikasi usulan');
    await desk.page.unroute(address);
  });

  test('sees the engine’s history linked with its acts', async () => {
    await desk.goTo(`${replayPage()}?act=2`);
    const history = desk.page.getByRole('region', { name: 'Riwayat mesin' });
    await history.getByText('Kejadian mesin pada langkah 2').waitFor();
    await history.locator('ol.engine > li').first().waitFor();
    expect(await history.locator('ol.engine-whole').count()).toBe(0);
    await history.getByText(/^Seluruh riwayat/).click();
    await history.getByRole('button', { name: 'Ke langkah 1', exact: true }).first().click();
    await history.getByText('Kejadian mesin pada langkah 1').waitFor();
    await isAt(1, await lastAct());
  });

  test('has the server replay it', { timeout: 200_000 }, async () => {
    await desk.goTo(replayPage());
    expect(await replayedOnTheServer()).toContain('Tidak ada perbedaan.');
    expect(await barriersInBothThemes(desk.page)).toEqual([]);
  });

  test('sees an act whose evidence was erased as neither equal nor different', async () => {
    await erased(desk.page, 2, async () => {
      await desk.goTo(`${replayPage()}?act=2`);
      await verdict()
        .getByText(/^Sama\. 2 langkah/)
        .waitFor();
      await verdict()
        .getByText(/^1 langkah tidak dapat diputuskan kembali/)
        .waitFor();
      expect(await tags()).toEqual(['Diterima', 'tidak dapat diputuskan kembali']);
      await step()
        .getByText(/tidak dapat dikatakan sama atau berbeda/)
        .waitFor();
      const compared = await new ReplayStep(desk).comparison();
      for (const { computed, said } of compared)
        expect([computed, said]).toEqual(['tidak dapat dihitung', '']);
      expect(await barriersInBothThemes(desk.page)).toEqual([]);
    });
  });

  test('is not told which provision was broken once the refusal is erased', async () => {
    await erased(desk.page, 3, async () => {
      await desk.goTo(`${replayPage()}?act=3`);
      await step().getByText('Alasannya telah dihapus menurut ketentuan.', { exact: true }).waitFor();
      const provisions = await new ReplayStep(desk).provisions();
      expect(new Set(provisions.map(({ result }) => result))).toEqual(new Set(['tidak diketahui lagi']));
    });
  });

  test('reads the names of instruments that a refusal looked at', async () => {
    await refusedOverAnInstrument(opened);
    await desk.goTo('/app/audit/refusals');
    const attempt = desk.page
      .getByRole('row')
      .filter({ hasText: 'Nilai atau kategori tidak sesuai' })
      .first();
    await attempt.getByText('Predikat kinerja tahunan').waitFor();
    expect(await attempt.innerText()).not.toContain('annualPredicate');
  });

  test('sees the attempts that the law refused, each leading to its act', async () => {
    await desk.goTo('/app/audit/refusals');
    const link = desk.page.locator(`a[href*="${replayPage()}?act=3"]`);
    await link.waitFor();
    expect(await barriersInBothThemes(desk.page)).toEqual([]);
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
        expect(await barriersInBothThemes(desk.page)).toEqual([]);
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

const tags = (): Promise<readonly string[]> => step().locator('.step-tags .tag').allInnerTexts();

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
