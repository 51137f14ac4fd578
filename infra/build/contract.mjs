import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

/**
 * Writes what the screens know of the api, made from the document the api itself serves: the types of every route,
 * and who may read which list. A screen that uses what the document no longer says does not compile.
 * @param {{ build: string }} where a build that holds the compiled api
 * @returns {Promise<string>} the OpenAPI document, as canonical text
 */
export async function buildContract({ build }) {
  const compiled = (file) => import(pathToFileURL(join(build, 'apps/api', file)).href);
  const [{ openApi }, { declaredRoutes, publicRoutes }] = await Promise.all([
    compiled('openapi/openapi.js'),
    compiled('routes.js'),
  ]);
  const document = openApi(declaredRoutes, publicRoutes);
  const types = astToString(await openapiTypescript(structuredClone(document)));
  const folder = join(build, 'contract');
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify(document);
  await writeFile(join(folder, 'openapi.json'), text);
  await writeFile(join(folder, 'openapi.d.ts'), types);
  await writeFile(
    join(folder, 'readers.js'),
    `export const READERS = ${JSON.stringify(readersOf(document))};\n`,
  );
  await writeFile(join(folder, 'readers.d.ts'), READERS_TYPE);
  return text;
}

/** Roles that may read each path, as the document publishes them. */
function readersOf({ paths }) {
  const reads = Object.entries(paths).filter(([, { get }]) => get?.['x-permission']);
  return Object.fromEntries(reads.map(([path, { get }]) => [path, get['x-permission']]));
}

const READERS_TYPE = 'export declare const READERS: { readonly [path: string]: readonly string[] };\n';
