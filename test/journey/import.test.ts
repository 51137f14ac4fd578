import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedLines } from '../support/import-bench.js';
import { sharedStack } from '../workflow/support/stack.js';
import { barriersInBothThemes } from './support/axe.js';
import { startChromium } from './support/chromium.js';
import { makes, reads } from './support/clicking.js';
import { Desk } from './support/desk.js';

const stack = sharedStack();
const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-journey-import-'));
/** Where pictures of this journey go, for whoever wants to look at them. */
const PICTURES = process.env['JOURNEY_PICTURES'];
let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The export of the seed with one grade changed, one person missing and one number damaged. */
function aFile(name: string): string {
  const [header = '', ...rows] = seedLines('62.01', 'employees');
  const text = [header, ...rows.slice(1, -3)].join('\n').replace(/,III\/d,/, ',IV/a,');
  const path = join(folder, name);
  writeFileSync(path, `${text}\n${(rows[0] ?? '').replace(/^([^,]*,)?\d{18}/, '$1123')}`);
  return path;
}

async function picture(desk: Desk, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  for (const [size, width] of [
    ['wide', 1280],
    ['narrow', 360],
  ] as const) {
    await desk.page.setViewportSize({ width, height: 800 });
    await desk.settled();
    await desk.page.screenshot({ path: join(PICTURES, `${name}.${size}.png`), fullPage: true });
  }
  await desk.page.setViewportSize({ width: 1280, height: 800 });
}

describe('an officer brings an export in by clicking', () => {
  it('uploads it, sees what would change, has it approved, and takes it back', async () => {
    const officer = await Desk.of(browser, stack, 'kobar-hr-1');
    await officer.goTo('/app/imports');
    await officer.page.getByLabel('Pilih berkas').setInputFiles(aFile('ekspor.csv'));
    await officer.page.getByLabel('Tanggal data').fill('2026-06-30');
    await picture(officer, 'imports');
    expect(await barriersInBothThemes(officer.page)).toEqual([]);
    await officer.page.getByRole('button', { name: 'Unggah dan baca' }).click();
    await officer.page.waitForURL(/\/app\/imports\/[0-9A-Z]{26}/);
    const { page } = officer;
    await page.getByRole('heading', { name: 'Berubah', exact: true }).waitFor();
    await page.getByText('Golongan:').first().waitFor();
    await page.getByRole('heading', { name: 'Yang perlu diperiksa di berkas' }).waitFor();
    await page.getByText('Kolom NIP BARU').first().waitFor();
    await picture(officer, 'import');
    expect(await barriersInBothThemes(page)).toEqual([]);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const view = await reads<{ stream: string; changed: number; stage: string }>(officer, `/imports/${id}`);
    expect(view).toMatchObject({ stage: 'review', changed: 1 });

    const head = await Desk.of(browser, stack, 'kobar-hr-head');
    await makes(head, view.stream, 'approveImport', { decision: 'approve', note: 'Sudah diperiksa.' });
    await head.page.getByText('Diterapkan, dapat dibatalkan').first().waitFor();
    await head.close();

    await page.getByText('Diterapkan, dapat dibatalkan').first().waitFor();
    await page.getByText('dimusnahkan setelah impor diputuskan', { exact: false }).waitFor();
    await makes(officer, view.stream, 'undoImport', { note: 'Berkas yang salah.' });
    await page.getByText('Dibatalkan').first().waitFor();
    await officer.close();
  });

  it('is told at once that a file is none of the kinds that can be read', async () => {
    const officer = await Desk.of(browser, stack, 'kobar-hr-1', { at: '/app/imports' });
    const path = join(folder, 'surat.csv');
    writeFileSync(path, '%PDF-1.7 surat');
    await officer.page.getByLabel('Pilih berkas').setInputFiles(path);
    await officer.page.getByRole('button', { name: 'Unggah dan baca' }).click();
    await officer.page
      .getByRole('alert')
      .getByText('bukan CSV dan bukan buku kerja Excel', { exact: false })
      .waitFor();
    await picture(officer, 'import-refused');
    await officer.context.close();
  });
});
