import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from '../persistence/sql/scope.js';
import { buildFolder } from '../platform/build-folder.js';
import { storeArtifact } from './artifacts.js';

/** What the build says of itself: hashes, and the versions it was made with. */
interface Facts {
  readonly hash: string;
  readonly law: string;
  readonly [version: string]: string;
}

/** The build this process belongs to: its workflow bundle, the law inside it, and what made them. */
export interface Build {
  readonly hash: string;
  readonly law: string;
  readonly bundleFile: string;
  readonly bundle: Buffer;
  readonly lawArtefact: Buffer;
  readonly versions: Facts;
}

/** Reads the build's artefacts. @throws Error when `npm run build` has not been run */
export function loadBuild(folder = buildFolder()): Build {
  const versions = JSON.parse(readFileSync(join(folder, 'workflows/bundle.json'), 'utf8')) as Facts;
  const bundleFile = join(folder, 'workflows/bundle.js');
  return {
    hash: versions.hash,
    law: versions.law,
    bundleFile,
    bundle: readFileSync(bundleFile),
    lawArtefact: readFileSync(join(folder, 'law/law.js')),
    versions,
  };
}

/** Stores law and bundle, so that whatever an event names is there to be found. */
export async function storeBuild(sql: Sql, { lawArtefact, bundle, versions }: Build): Promise<void> {
  await storeArtifact(sql, 'law', lawArtefact, versions);
  await storeArtifact(sql, 'bundle', bundle, versions);
}
