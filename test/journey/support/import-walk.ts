import type { Browser } from 'playwright-core';
import { makes, reads } from './clicking.js';
import { Desk, type Place } from './desk.js';
import { aLaterExport } from './export-file.js';

export type ImportMoment = 'upload' | 'preview' | 'approval' | 'applied' | 'undo';

/** The run as far as the walk looks at it. */
export interface WalkedRun {
  readonly stream: string;
  readonly stage: string;
  readonly changed: number;
}

/**
 * A later export of Kotawaringin Barat is uploaded, shown, approved by the head of the agency, applied, and undone by
 * the head, all of it by clicking.
 * @param look is called at each of the moments, before the next click
 */
export async function importWalk(
  browser: Browser,
  place: Place,
  look: (moment: ImportMoment, desk: Desk) => Promise<void>,
): Promise<void> {
  const officer = await Desk.of(browser, place, 'kobar-hr-1');
  const { stream } = await isUploaded(officer, look);
  const head = await Desk.of(browser, place, 'kobar-hr-head');
  await makes(head, stream, 'approveImport', { decision: 'approve', note: 'Sudah diperiksa.' }, () =>
    look('approval', head),
  );
  await head.page.getByText('Diterapkan, dapat dibatalkan').first().waitFor();
  const { page } = officer;
  await page.getByText('Diterapkan, dapat dibatalkan').first().waitFor();
  await page.getByText('dimusnahkan setelah impor diputuskan', { exact: false }).waitFor();
  await page.getByText('Kolom NIP BARU').first().waitFor();
  await look('applied', officer);
  await makes(head, stream, 'undoImport', { note: 'Berkas yang salah.' }, () => look('undo', head));
  await head.close();
  await page.getByText('Dibatalkan').first().waitFor();
  await officer.close();
}

async function isUploaded(
  officer: Desk,
  look: (moment: ImportMoment, desk: Desk) => Promise<void>,
): Promise<WalkedRun> {
  const { page } = officer;
  await officer.goTo('/app/imports');
  const file = { name: 'ekspor-siasn.csv', mimeType: 'text/csv', buffer: Buffer.from(aLaterExport('62.01')) };
  await page.getByLabel('Pilih berkas').setInputFiles(file);
  await page.getByLabel('Tanggal data').fill('2026-06-30');
  await look('upload', officer);
  await page.getByRole('button', { name: 'Unggah dan baca' }).click();
  await page.waitForURL(/\/app\/imports\/[0-9A-Z]{26}/);
  await page.getByRole('heading', { name: 'Berubah', exact: true }).waitFor();
  await page.getByText('Golongan:').first().waitFor();
  await page.getByRole('heading', { name: 'Yang perlu diperiksa di berkas' }).waitFor();
  await page.getByText('Kolom NIP BARU').first().waitFor();
  await look('preview', officer);
  return runAt(officer);
}

/** The run whose page is open. */
export const runAt = (desk: Desk): Promise<WalkedRun> =>
  reads<WalkedRun>(desk, `/imports/${new URL(desk.page.url()).pathname.split('/').at(-1) ?? ''}`);
