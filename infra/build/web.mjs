import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compress } from './web-files.mjs';
import { firstLoads, heaviestWithin } from './web-budget.mjs';

const OUT = 'dist/web';
const STAMP = 'dist/.web-stamp';

/** What both the build and the dev server of the screens stand on. */
export const webConfig = (root) => ({
  root: join(root, 'apps/web'),
  configFile: false,
  base: '/app/',
  publicDir: 'public',
  plugins: [react(), withoutOtherLanguages],
  logLevel: 'warn',
});

/**
 * The component library brings its few hidden words in thirty languages; ours are neither among them nor chosen by
 * it (apps/web/i18n/library-strings.ts lends them), so only its default is kept.
 */
const withoutOtherLanguages = {
  name: 'without-other-languages',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/react-aria[^/]*\/dist\/.*\/[a-z]{2}-[A-Z]{2}\.mjs$/.test(id) || id.endsWith('en-US.mjs'))
      return null;
    const name = /export \{(\S+) as default\}/.exec(code)?.[1];
    return name ? { code: `var ${name} = {};\nexport {${name} as default};`, map: null } : null;
  },
};

/**
 * Checks the types of the screens against the api's contract, bundles them under hashed names, weighs what a first
 * visit loads and compresses every file beside itself. Does nothing while its own inputs are the same.
 * @param {{ root: string, inputs: string }} given project root, and a hash over every input
 * @returns {Promise<{ heaviest: number } | null>} bytes of the heaviest first load, or null when all was fresh
 */
export async function buildWeb({ root, inputs }) {
  const known = await readFile(join(root, STAMP), 'utf8').catch(() => '');
  if (known === inputs && existsSync(join(root, OUT, 'index.html'))) return null;
  await checkTypes(root);
  await build({ ...webConfig(root), build: output(root) });
  await compress(join(root, OUT));
  const heaviest = heaviestWithin(await firstLoads(join(root, OUT)));
  await writeFile(join(root, STAMP), inputs);
  return { heaviest };
}

/** What about half of the pages share travels together: many small files compress worse and take longer to ask for. */
const COMMON = { name: 'common', test: /\/(apps\/web|libs|dist\/contract)\//, minShareCount: 8 };

const output = (root) => ({
  outDir: join(root, OUT),
  emptyOutDir: true,
  manifest: true,
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  target: 'es2023',
  reportCompressedSize: false,
  rolldownOptions: { output: { codeSplitting: { groups: [COMMON] } } },
});

function checkTypes(root) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const command = [tsc, '-p', join(root, 'apps/web'), '--pretty', 'false'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('the screens do not fit their types, see above')),
    );
  });
}
