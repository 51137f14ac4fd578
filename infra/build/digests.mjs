import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';

/** Where each process of ours, and the procedure itself, begins; what a process starts or reads later counts too. */
const ENTRIES = {
  workflows: ['workflows/index.js', 'libs/platform/failure-converter.js'],
  contract: ['apps/api/openapi/openapi.js', 'apps/api/routes.js'],
  migrations: ['apps/migrate/main.js'],
  'demo issuer': ['infra/issuer/main.js'],
  worker: ['apps/worker/main.js', 'libs/platform/failure-converter.js', 'workflows/bundle.json'],
  api: ['apps/api/main.js', 'apps/replay/main.js', 'libs/platform/failure-converter.js'],
};

/**
 * Of each process of ours, of the workflow bundle and of the contract, one hash over all the files of a build that it
 * is made of: it changes with what the process would do, and with nothing else.
 * @param {string} build folder of the build
 * @param {readonly (keyof typeof ENTRIES)[]} names
 * @returns {Promise<{ [name: string]: string }>} 64 hex digits each
 */
export async function digestsOf(build, names = Object.keys(ENTRIES)) {
  const hashed = names.map(async (name) => [name, await digestOf(build, ENTRIES[name])]);
  return Object.fromEntries(await Promise.all(hashed));
}

async function digestOf(build, entries) {
  const hash = createHash('sha256');
  for (const file of await filesFrom(build, entries)) {
    hash.update(`\0${file}\0`).update(await readFile(join(build, file)));
  }
  return hash.digest('hex');
}

/** Every file of the build that these lead to; packages are not followed. */
async function filesFrom(build, entries) {
  const { metafile } = await bundle({
    entryPoints: entries,
    absWorkingDir: build,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: { '.cjs': 'empty' },
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).toSorted();
}
