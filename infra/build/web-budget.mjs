import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a first visit to any page may load, compressed. */
const FIRST_LOAD_BYTES_MAX = 250_000;

/**
 * Weighs what a browser without a cache loads for each page: the document, the entry, the page's own chunk and all
 * they import, with their styles, as the gzip files beside them.
 * @param {string} folder the built screens, with Vite's manifest
 * @returns {Promise<[page: string, bytes: number][]>} one per page that is loaded on its own
 */
export async function firstLoads(folder) {
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  if (!entry) throw new Error('the manifest of the screens names no entry');
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
  return Promise.all(
    [entry, ...pages].map(async (page) => [page, await weigh(folder, filesOf(manifest, [entry, page]))]),
  );
}

/**
 * Says which page is the heaviest on a first visit.
 * @param {[page: string, bytes: number][]} loads
 * @returns {number} its bytes
 * @throws Error when that is over the budget
 */
export function heaviestWithin(loads, max = FIRST_LOAD_BYTES_MAX) {
  const [page, bytes] = loads.reduce((worst, load) => (load[1] > worst[1] ? load : worst));
  if (bytes >= max)
    throw new Error(`the first load of ${page} is ${bytes} bytes compressed, the limit is ${max}`);
  return bytes;
}

/** The document and every file that these chunks need before they can run. */
function filesOf(manifest, keys) {
  const files = new Set(['index.html']);
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], imports = [] } = manifest[key];
    for (const one of [file, ...css]) files.add(one);
    imports.forEach(visit);
  };
  keys.forEach(visit);
  return [...files];
}

async function weigh(folder, files) {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, `${file}.gz`))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
