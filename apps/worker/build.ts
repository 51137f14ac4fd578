import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../libs/domain/kernel/json.js';

/** The build this worker serves: its bundle, the law inside it, and what made them. */
export interface Build {
  readonly hash: string;
  readonly law: string;
  readonly bundleFile: string;
  readonly bundle: Buffer;
  readonly lawArtefact: Buffer;
  readonly versions: JsonObject;
}

/** What the build says of itself: hashes, and the versions it was made with. */
type Facts = { readonly hash: string; readonly law: string; readonly [version: string]: string };

/** Reads the build's artefacts. @throws Error when `npm run build` has not been run */
export function loadBuild(folder: string): Build {
  const facts = JSON.parse(readFileSync(join(folder, 'workflows/bundle.json'), 'utf8')) as Facts;
  const bundleFile = join(folder, 'workflows/bundle.js');
  return {
    hash: facts.hash,
    law: facts.law,
    bundleFile,
    bundle: readFileSync(bundleFile),
    lawArtefact: readFileSync(join(folder, 'law/law.js')),
    versions: { ...facts },
  };
}
