import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'];
const FILES = ['tsconfig.json', 'package-lock.json'];
/** The screens alone; nothing that runs in Node is compiled from them, save their words, which the pages of procedures say. */
const SCREENS = /^apps\/web\/(?!words\/|[^/]+\/procedure\/)/;
/** What the screens are made of, beside the api's contract and the packages. */
const OF_SCREENS =
  /^(apps\/web|libs\/(domain|contracts|access|documents)|libs\/record\/format|libs\/proof\/checks|infra\/build)\//;

/** Whether the screens are built anew when this file changes. */
export const isOfScreens = (file) => FILES.includes(file) || OF_SCREENS.test(file);

/**
 * One hash over every input of the build, names and contents, and the Node that runs it; and one over those of the
 * code alone, so that a changed screen is no reason to compile the rest.
 * @returns {Promise<{ all: string, code: string }>} 64 hex digits each
 */
export async function stampsOf(root) {
  const texts = await inputs(root);
  return { all: hashOf(texts), code: hashOf(texts.filter(([file]) => !SCREENS.test(file))) };
}

/** One hash over the inputs of the screens alone, so that they are built again only when one of these changed. */
export async function stampOfScreens(root, contract) {
  const texts = (await inputs(root)).filter(([file]) => isOfScreens(file));
  return hashOf([['contract', contract], ...texts]);
}

async function inputs(root) {
  const files = [...FILES, ...(await sources(root))];
  return Promise.all(files.map(async (file) => [file, await readFile(join(root, file))]));
}

function hashOf(texts) {
  const hash = createHash('sha256').update(process.version);
  for (const [file, text] of texts) hash.update(`\0${file}\0`).update(text);
  return hash.digest('hex');
}

/** Removes from a build the compiled files whose source is gone, so a deleted module can't go on running. */
export async function prune(root, build) {
  const kept = new Set((await sources(root)).map((file) => file.replace(/\.ts$/, '')));
  for (const folder of FOLDERS) {
    for (const file of await walk(join(build, folder), folder)) {
      const compiled = /^(.*?)\.js(\.map)?$/.exec(file);
      const generated = file === 'workflows/bundle.js' || file.startsWith('workflows/generated/');
      if (compiled && !generated && !kept.has(compiled[1])) await rm(join(build, file));
    }
  }
}

async function sources(root) {
  const found = await Promise.all(FOLDERS.map((folder) => walk(join(root, folder), folder)));
  return found
    .flat()
    .filter(
      (file) => /\.(m?ts|tsx|mjs|json|css|html|svg)$/.test(file) && !file.startsWith('test/replay/fixtures/'),
    )
    .sort();
}

async function walk(folder, prefix) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = entries.map((entry) => {
    const path = `${prefix}/${entry.name}`;
    return entry.isDirectory() ? walk(join(folder, entry.name), path) : [path];
  });
  return (await Promise.all(nested)).flat();
}
