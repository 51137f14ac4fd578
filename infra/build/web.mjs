import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { typescript } from './typescript.mjs';
import { firstLoads, heaviestWithin } from './web-budget.mjs';
import { compress } from './web-files.mjs';

const OUT = 'web';
const STAMP = '.web-stamp';

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
 * it (apps/web/kit/library-strings.ts lends them), so only its default is kept.
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
 * @param {{ root: string, build: string, inputs: string }} given project root, the build to put them in, and a hash over
 *   every input
 * @returns {Promise<{ heaviest: number } | null>} bytes of the heaviest first load, or null when all was fresh
 */
export async function buildWeb({ root, build: into, inputs }) {
  const stamp = join(into, STAMP);
  const out = join(into, OUT);
  const known = await readFile(stamp, 'utf8').catch(() => '');
  if (known === inputs && existsSync(join(out, 'index.html'))) return null;
  const tsconfig = join(root, 'apps/web');
  await typescript(root, ['-p', tsconfig], 'the screens do not fit their types, see above');
  await bundled({ ...webConfig(root), build: output(out) });
  await compress(out);
  const heaviest = heaviestWithin(await firstLoads(out));
  await writeFile(stamp, inputs);
  return { heaviest };
}

/** The bundler declares its whole process to be production, which is the start's own to say: `npm start` goes on in it. */
async function bundled(config) {
  const { NODE_ENV } = process.env;
  try {
    await build(config);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** What about half of the pages share travels together: many small files compress worse and take longer to ask for. */
const COMMON = { name: 'common', test: /\/(apps\/web|libs|dist\/contract)\//, minShareCount: 8 };

const output = (outDir) => ({
  outDir,
  emptyOutDir: true,
  manifest: true,
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  target: 'es2023',
  reportCompressedSize: false,
  rolldownOptions: { output: { codeSplitting: { groups: [COMMON] } } },
});
