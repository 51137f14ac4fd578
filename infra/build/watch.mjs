import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { begin, nameOf, publish, takeKnown } from './builds.mjs';
import { digestsOf } from './digests.mjs';
import { prune, stampsOf } from './stamp.mjs';

/**
 * Started by `npm run dev`: builds anew, beside what runs, with every change of a source, and tells whoever started it
 * each time which build that is and what it holds. Sources that don't fit their types are not built.
 */
const root = join(import.meta.dirname, '../..');
const dist = await realpath(join(root, 'dist'));
/** Files the compiler has written since the last build, by their path in it. */
const written = new Map();
let last = { build: dist, digests: await digestsOf(dist) };
let turn = Promise.resolve();
let isFirst = true;

process.send?.(last);
process.once('disconnect', () => process.exit());
// The terminal's Ctrl-C is for the supervisor, which ends this process too.
process.on('SIGINT', () => undefined);

const settings = { outDir: dist, tsBuildInfoFile: join(dist, '.tsbuildinfo') };
const create = ts.createEmitAndSemanticDiagnosticsBuilderProgram;
const host = ts.createWatchCompilerHost(
  join(root, 'tsconfig.json'),
  settings,
  ts.sys,
  create,
  complain,
  quiet,
);
host.afterProgramCreate = compiled;
ts.createWatchProgram(host);

/** The compiler's files are kept also while something doesn't fit: it won't write them a second time. */
function compiled(program) {
  program.emit(undefined, (path, text) => written.set(relative(dist, path), text));
  const faults = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  faults.forEach(complain);
  if (isFirst) say('Watching the sources.');
  isFirst = false;
  if (faults.length > 0) return say('Not built: the sources do not fit their types, see above.');
  turn = turn.then(buildAnew).catch((failure) => say(`Not built: ${failure.message}`));
}

async function buildAnew() {
  const began = Date.now();
  const stamps = await stampsOf(root);
  const taken = [...written];
  if (taken.every(([path]) => !path.endsWith('.js'))) return;
  const isKnown = await takeKnown(root, nameOf(stamps, false));
  const digests = isKnown ? await digestsOf(join(root, 'dist')) : await make(stamps, taken);
  // What was changed meanwhile is compiled, and built, next.
  for (const [path, text] of taken) if (written.get(path) === text) written.delete(path);
  last = { build: await realpath(join(root, 'dist')), digests };
  say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  process.send?.(last);
}

async function make(stamps, files) {
  const build = await begin(root, last.build);
  try {
    await Promise.all(files.map(([path, text]) => write(join(build, path), text)));
    await prune(root, build);
    const digests = await makeChanged(build);
    await publish(root, build, stamps, false);
    return digests;
  } catch (failure) {
    await rm(build, { recursive: true, force: true });
    throw failure;
  }
}

/** Law, bundle and contract are made when what they are made of has changed. @returns what the build then holds */
async function makeChanged(build) {
  const digests = await digestsOf(build);
  if (digests.contract !== last.digests.contract) {
    const { buildContract } = await import('./contract.mjs');
    await buildContract({ build });
  }
  if (digests.workflows === last.digests.workflows) return digests;
  const { buildLaw } = await import('./law.mjs');
  const { buildWorkflows } = await import('./workflows.mjs');
  await buildWorkflows({ root, out: build, law: await buildLaw({ root, out: build }) });
  return { ...digests, ...(await digestsOf(build, ['worker'])) };
}

async function write(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function complain(fault) {
  const names = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  process.stderr.write(ts.formatDiagnostic(fault, names));
}

function quiet() {}

function say(line) {
  process.stderr.write(`${line}\n`);
}
