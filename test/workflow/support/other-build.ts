import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../../infra/stack/project.js';
import { buildFolder } from '../../../libs/platform/build-folder.js';
import { loadBuild } from '../../../libs/record/build.js';

const LAW = 'law/law.js';
const STREAM_RUN = 'workflows/support/stream-run.js';

/** A build beside the project's own, made from the same code with one text exchanged. */
export interface OtherBuild {
  readonly law: string;
  readonly bundle: string;
  /** Its folder, and its worker's entry. */
  readonly folder: string;
  readonly worker: string;
  remove(): Promise<void>;
}

/**
 * The next release of a law that mends a defect and adds no event type.
 * @throws Error when the law does not hold the text
 */
export const buildWithOtherLaw = (name: string, from: string, to: string): Promise<OtherBuild> =>
  buildWithOther(name, [[LAW, from, to]]);

/** A release whose workflows don't know these moves yet, on no kind of stream. */
export const buildWithoutMoves = (name: string, moves: readonly string[]): Promise<OtherBuild> =>
  buildWithOther(name, [
    [STREAM_RUN, 'accept(move) {', `accept(move) { if (${JSON.stringify(moves)}.includes(move)) return;`],
  ]);

/** A release of before builds were told apart: its worker tells its build, and takes whatever there is. */
export const buildWithoutVersions = (name: string): Promise<OtherBuild> =>
  buildWithOther(name, [
    ['apps/worker/worker-host.js', 'workerDeploymentOptions: deploymentOf(hash)', 'buildId: hash'],
    ['apps/worker/temporal-worker.service.js', 'await this.becomeCurrent(hash)', 'true'],
  ]);

const FOLDING = 'await this.foldRecord();';
const SLEEPING = [STREAM_RUN, FOLDING, `await wf.sleep('10ms'); ${FOLDING}`] as const;

/** A release whose workflows wait a moment before they fold the record: no run of another build replays under it. */
export const buildWithSleep = (name: string): Promise<OtherBuild> => buildWithOther(name, [SLEEPING]);

/** The same, but it takes the runs of the project's own build, as a bundle does that was made by hand. */
export const buildInDisguise = (name: string): Promise<OtherBuild> =>
  buildWithOther(name, [
    SLEEPING,
    ['apps/worker/worker-host.js', 'deploymentOf(hash)', `deploymentOf('${loadBuild().hash}')`],
  ]);

type Exchanged = readonly (readonly [file: string, from: string, to: string])[];

/** Copies the build and exchanges texts in its files, each once, then bundles the workflows again around it. */
async function buildWithOther(name: string, texts: Exchanged): Promise<OtherBuild> {
  const out = join(PROJECT, '.data', `build-${process.pid}-${name}`);
  await mkdir(out, { recursive: true });
  await cp(buildFolder(), out, { recursive: true });
  for (const [file, from, to] of texts) await exchange(join(out, file), from, to);
  const law = join(out, LAW);
  const hash = createHash('sha256')
    .update(await readFile(law))
    .digest('hex');
  const { buildWorkflows } = await builder();
  const bundle = (await buildWorkflows({ root: PROJECT, out, law: { hash, file: law } })) as { hash: string };
  const remove = () => rm(out, { recursive: true, force: true });
  return { law: hash, bundle: bundle.hash, folder: out, worker: join(out, 'apps/worker/main.js'), remove };
}

async function exchange(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  await writeFile(file, text.replace(from, to));
}

/** Builders are no part of a build, so whoever runs from one finds them in the project. */
const builder = (): Promise<typeof import('../../../infra/build/workflows.mjs')> =>
  import(pathToFileURL(join(PROJECT, 'infra/build/workflows.mjs')).href) as never;
