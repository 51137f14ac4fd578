import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { begin, currentName, holdsCode, nameOf, publish, takeKnown } from './builds.mjs';
import { prune, stampOfScreens, stampsOf } from './stamp.mjs';
import { stepsTold } from './steps.mjs';
import { typescript } from './typescript.mjs';

/**
 * Sees to it that `dist` leads to a build of these very sources: compiles the project, then makes the law artefact,
 * then the workflow bundle that carries it, then the api's contract and, where they are wanted, the screens. Does
 * nothing, in a fraction of a second, when it does so already.
 * @param {{ root: string, screens: boolean, say: (line: string) => void }} wish without screens whatever was built of
 *   them before stays as it is
 */
export async function ensureBuilt({ root, screens, say }) {
  const stamps = await stampsOf(root);
  const name = nameOf(stamps, screens);
  if ((await currentName(root)) === name) return;
  await ensureCode(root, stamps, say);
  if (screens && !(await takeKnown(root, name))) await addScreens(root, stamps, say);
}

async function ensureCode(root, stamps, say) {
  if (await holdsCode(join(root, 'dist'), stamps)) return;
  if (await takeKnown(root, nameOf(stamps, false))) return;
  const build = await begin(root);
  try {
    const step = stepsTold(say);
    await step('Compiling TypeScript', () => compile(root, build));
    await makeArtefacts({ root, build, step });
    await assertUnchanged(root, stamps);
    await publish(root, build, stamps, false);
  } catch (failure) {
    await rm(build, { recursive: true, force: true });
    throw failure;
  }
}

/** What a build holds beside the compiled files: law, bundle and contract. */
async function makeArtefacts({ root, build, step }) {
  await prune(root, build);
  const { buildLaw } = await import('./law.mjs');
  const law = await step('Building the law artefact', () => buildLaw({ root, out: build }));
  const { buildWorkflows } = await import('./workflows.mjs');
  await step('Bundling the workflows', () => buildWorkflows({ root, out: build, law }));
  const { buildContract } = await import('./contract.mjs');
  await step('Writing the contract of the api', () => buildContract({ build }));
}

/** Sources that were changed while they were compiled may have given a build that holds a bit of each. */
async function assertUnchanged(root, stamps) {
  const now = await stampsOf(root);
  if (now.all === stamps.all) return;
  throw new Error('the sources were changed while they were compiled; begin again');
}

/** The screens compile against the contract that `dist` leads to, so they come after the code. */
async function addScreens(root, stamps, say) {
  const build = await begin(root);
  try {
    const contract = await readFile(join(build, 'contract/openapi.json'), 'utf8');
    const inputs = await stampOfScreens(root, contract);
    const { buildWeb } = await import('./web.mjs');
    const built = await stepsTold(say)('Building the screens', () => buildWeb({ root, build, inputs }));
    await publish(root, build, stamps, true);
    say(`Built: ${await inWords(root, built)}`);
  } catch (failure) {
    await rm(build, { recursive: true, force: true });
    throw failure;
  }
}

async function inWords(root, built) {
  const build = await realpath(join(root, 'dist'));
  const hash = async (file) => JSON.parse(await readFile(join(build, file), 'utf8')).hash.slice(0, 12);
  const screens = built ? `at most ${Math.ceil(built.heaviest / 1000)} kB on first load` : 'unchanged';
  return `law ${await hash('law/law.json')}…, workflow bundle ${await hash('workflows/bundle.json')}…, screens ${screens}`;
}

const compile = (root, build) =>
  typescript(
    root,
    ['-p', root, '--outDir', build, '--tsBuildInfoFile', join(build, '.tsbuildinfo')],
    'TypeScript found errors, see above',
  );
