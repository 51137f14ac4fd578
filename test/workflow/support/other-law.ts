import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildFolder } from '../../../libs/platform/build-folder.js';
import { buildWorkflows } from '../../../infra/build/workflows.mjs';

const ROOT = join(import.meta.dirname, '../../..');

/** A build beside the project's own, made from the same code under another law. */
export interface OtherBuild {
  readonly law: string;
  readonly bundle: string;
  /** Its worker's entry. */
  readonly worker: string;
  remove(): Promise<void>;
}

/**
 * Copies the build and exchanges one text in its law, then bundles the workflows again around it: the next
 * release of a law that mends a defect and adds no event type.
 * @throws Error when the law does not hold the text
 */
export async function buildWithOtherLaw(name: string, from: string, to: string): Promise<OtherBuild> {
  const out = join(ROOT, '.data', `build-${process.pid}-${name}`);
  await mkdir(out, { recursive: true });
  await cp(buildFolder(), out, { recursive: true });
  const file = join(out, 'law/law.js');
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`the law does not say ${from}`);
  await writeFile(file, text.replace(from, to));
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const bundle = (await buildWorkflows({ root: ROOT, out, law: { hash, file } })) as { hash: string };
  const remove = () => rm(out, { recursive: true, force: true });
  return { law: hash, bundle: bundle.hash, worker: join(out, 'apps/worker/main.js'), remove };
}
