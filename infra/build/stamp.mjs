import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'];
const FILES = ['tsconfig.json', 'package-lock.json'];
const OUTPUTS = [
  'law/law.js',
  'law/law.json',
  'workflows/bundle.js',
  'workflows/bundle.json',
  'contract/openapi.json',
  'web/index.html',
];
/** What the screens are made of, beside the api's contract and the packages. */
const OF_SCREENS = /^(apps\/web|libs\/domain|libs\/contracts|libs\/record\/(format|proof)|infra\/build)\//;

/** One hash over every input of the build, names and contents, and the Node that runs it. */
export async function stampOf(root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...FILES, ...(await sources(root))]) {
    hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

/** One hash over the inputs of the screens alone, so that they are built again only when one of these changed. */
export async function stampOfScreens(root, contract) {
  const hash = createHash('sha256').update(process.version).update(contract);
  const files = (await sources(root)).filter((file) => OF_SCREENS.test(file));
  for (const file of [...FILES, ...files])
    hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

/** Whether dist holds the outputs of exactly these inputs. */
export async function isFresh(root, stamp) {
  if (!OUTPUTS.every((file) => existsSync(join(root, 'dist', file)))) return false;
  return (await readFile(join(root, 'dist/.stamp'), 'utf8').catch(() => '')) === stamp;
}

export const writeStamp = (root, stamp) => writeFile(join(root, 'dist/.stamp'), stamp);

/** Removes compiled files whose source is gone, so a deleted module can't go on running. */
export async function prune(root) {
  const kept = new Set((await sources(root)).map((file) => file.replace(/\.ts$/, '')));
  for (const folder of FOLDERS) {
    for (const file of await walk(join(root, 'dist', folder), folder)) {
      const compiled = /^(.*?)\.js(\.map)?$/.exec(file);
      const generated = file === 'workflows/bundle.js' || file.startsWith('workflows/generated/');
      if (compiled && !generated && !kept.has(compiled[1])) await rm(join(root, 'dist', file));
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
