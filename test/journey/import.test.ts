import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedStack } from '../workflow/support/stack.js';
import { barriersInBothThemes } from './support/axe.js';
import { startChromium } from './support/chromium.js';
import { Desk } from './support/desk.js';
import { importWalk, runAt } from './support/import-walk.js';

const stack = sharedStack();
let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

describe('an officer brings an export in by clicking', () => {
  it('uploads it, sees what would change, has it approved, and takes it back', async () => {
    const seen: string[] = [];
    await importWalk(browser, stack, async (moment, desk) => {
      seen.push(moment);
      if (moment === 'upload' || moment === 'preview')
        expect(await barriersInBothThemes(desk.page)).toEqual([]);
      if (moment !== 'preview') return;
      expect(await runAt(desk)).toMatchObject({ stage: 'review', changed: 1 });
      await desk.page.getByRole('button', { name: 'Tarik berkas', exact: true }).waitFor();
      expect(await desk.page.getByRole('button', { name: 'Setujui impor', exact: true }).count()).toBe(0);
    });
    expect(seen).toEqual(['upload', 'preview', 'approval', 'applied', 'undo']);
  });

  it('is told at once that a file is none of the kinds that can be read', async () => {
    const officer = await Desk.of(browser, stack, 'kobar-hr-1', { at: '/app/imports' });
    const letter = { name: 'surat.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7 surat') };
    await officer.page.getByLabel('Pilih berkas').setInputFiles(letter);
    await officer.page.getByRole('button', { name: 'Unggah dan baca' }).click();
    await officer.page
      .getByRole('alert')
      .getByText('bukan CSV dan bukan buku kerja Excel', { exact: false })
      .waitFor();
    await officer.context.close();
  });
});
