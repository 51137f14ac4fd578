import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST_LOAD_BYTES_MAX, firstLoads, heaviestWithin } from './web-budget.mjs';

const MANIFEST = {
  'index.html': { file: 'entry.js', css: ['all.css'], imports: ['_shared.js'], isEntry: true },
  '_shared.js': { file: 'shared.js' },
  'case/case-page.tsx': { file: 'case.js', imports: ['index.html', '_own.js'], isDynamicEntry: true },
  'case/menu.tsx': { file: 'menu.js', imports: ['_shared.js'], isDynamicEntry: true },
  '_own.js': { file: 'own.js', imports: ['_shared.js'] },
};
const SIZES = {
  'index.html': 1,
  'entry.js': 20,
  'all.css': 3,
  'shared.js': 40,
  'case.js': 500,
  'own.js': 6000,
  'menu.js': 70_000,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-budget-'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, '.vite/manifest.json'), JSON.stringify(MANIFEST));
  for (const [file, size] of Object.entries(SIZES))
    await writeFile(join(folder, `${file}.gz`), 'x'.repeat(size));
});
afterAll(() => rm(folder, { recursive: true }));

test('a first load is the document, the entry, the page and all they import, each file once, and nothing asked for later', async () => {
  expect(await firstLoads(folder)).toEqual([
    ['index.html', 64],
    ['case/case-page.tsx', 6564],
  ]);
});

test('a page over the budget is named, one within is weighed', async () => {
  const loads = await firstLoads(folder);
  expect(heaviestWithin(loads, 6565)).toBe(6564);
  expect(() => heaviestWithin(loads, 6564)).toThrow('the first load of case/case-page.tsx is 6564 bytes');
});

test('the budget is 160 kB: a page that weighs as much fails the build', () => {
  expect(() => heaviestWithin([['case/case-page.tsx', 160_000]])).toThrow('the limit is 160000');
  expect(heaviestWithin([['case/case-page.tsx', 159_999]])).toBe(FIRST_LOAD_BYTES_MAX - 1);
});
