import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isFresh, prune, stampOf, stampOfScreens, writeStamp } from './build/stamp.mjs';

/**
 * Compiles the project, then the law artefact, then the workflow bundle that carries it, then the screens against
 * the api's contract. Does nothing, in a fraction of a second, when dist already holds the outputs of these very
 * inputs.
 */
const root = join(import.meta.dirname, '..');

async function main() {
  const stamp = await stampOf(root);
  if (await isFresh(root, stamp)) return;
  await step('Compiling TypeScript', compile);
  await prune(root);
  const { buildLaw } = await import('./build/law.mjs');
  const law = await step('Building the law artefact', () => buildLaw({ root }));
  const { buildWorkflows } = await import('./build/workflows.mjs');
  const bundle = await step('Bundling the workflows', () => buildWorkflows({ root, law }));
  const screens = await buildScreens();
  await writeStamp(root, stamp);
  say(`Built: law ${law.hash.slice(0, 12)}…, workflow bundle ${bundle.hash.slice(0, 12)}…, ${screens}`);
}

/** The contract is cheap and made each time; the screens are built when it, or they, changed. */
async function buildScreens() {
  const { buildContract } = await import('./build/contract.mjs');
  const contract = await step('Writing the contract of the api', () => buildContract({ root }));
  const inputs = await stampOfScreens(root, contract);
  const { buildWeb } = await import('./build/web.mjs');
  const built = await step('Building the screens', () => buildWeb({ root, inputs }));
  return built ? `screens at most ${Math.ceil(built.heaviest / 1000)} kB on first load` : 'screens unchanged';
}

function compile() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsc, '-p', root, '--pretty', 'false'], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('TypeScript found errors, see above')),
    );
  });
}

/** Says what begins, that it still goes on, and how long it took. */
async function step(name, work) {
  const began = Date.now();
  const since = new Date(began).toTimeString().slice(0, 8);
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  say(`${name} …`);
  const reminder = setInterval(() => say(`${name}: still at it, since ${since} (${seconds()} s)`), 10_000);
  try {
    const result = await work();
    say(`${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

const say = (line) => process.stdout.write(`${line}\n`);

try {
  await main();
} catch (failure) {
  process.stderr.write(`The build failed: ${failure.message}\n`);
  process.exitCode = 1;
}
