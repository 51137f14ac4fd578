import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWorkflows } from '../../../infra/build/workflows.mjs';
import { buildFolder } from '../../../libs/platform/build-folder.js';

const ROOT = join(import.meta.dirname, '../../..');
const LAW = 'law/law.js';

/** A build beside the project's own, made from the same code with one text exchanged. */
export interface OtherBuild {
  readonly law: string;
  readonly bundle: string;
  /** Its worker's entry. */
  readonly worker: string;
  remove(): Promise<void>;
}

/**
 * The next release of a law that mends a defect and adds no event type.
 * @throws Error when the law does not hold the text
 */
export const buildWithOtherLaw = (name: string, from: string, to: string): Promise<OtherBuild> =>
  buildWithOther(name, LAW, from, to);

/** A release whose workflows don't know these moves yet, on no kind of stream. */
export const buildWithoutMoves = (name: string, moves: readonly string[]): Promise<OtherBuild> =>
  buildWithOther(
    name,
    'workflows/support/stream-run.js',
    'accept(move) {',
    `accept(move) { if (${JSON.stringify(moves)}.includes(move)) return;`,
  );

/** A release whose workflows wait a moment that no history of before knows of: no open run can go on under it. */
export const buildWithAddedSleep = (name: string): Promise<OtherBuild> =>
  buildWithOther(
    name,
    'workflows/support/stream-run.js',
    'await this.foldRecord();',
    'await wf.sleep(1); await this.foldRecord();',
  );

/** Copies the build and exchanges one text in one of its files, then bundles the workflows again around it. */
async function buildWithOther(name: string, file: string, from: string, to: string): Promise<OtherBuild> {
  const out = join(ROOT, '.data', `build-${process.pid}-${name}`);
  await mkdir(out, { recursive: true });
  await cp(buildFolder(), out, { recursive: true });
  const text = await readFile(join(out, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  await writeFile(join(out, file), text.replace(from, to));
  const law = join(out, LAW);
  const hash = createHash('sha256')
    .update(await readFile(law))
    .digest('hex');
  const bundle = (await buildWorkflows({ root: ROOT, out, law: { hash, file: law } })) as { hash: string };
  const remove = () => rm(out, { recursive: true, force: true });
  return { law: hash, bundle: bundle.hash, worker: join(out, 'apps/worker/main.js'), remove };
}
