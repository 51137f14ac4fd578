import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const require = createRequire(import.meta.url);

/**
 * Bundles the compiled workflows with the very bytes of the law artefact: whatever imports `libs/domain/law`
 * gets that script, and `workflows/support/law-hash` gets its hash, so a decision can't be made by another
 * law than the one its event names.
 * The law keeps no state, so it is loaded once and frozen for all workflows of a process, each of which would
 * otherwise hold and warm a copy of its own.
 * @param {{ root: string, out?: string, law: { hash: string, file: string } }} input `out` holds tsc's output
 * @returns {Promise<{ hash: string, law: string, sdk: string, node: string, typescript: string }>}
 */
export async function buildWorkflows({ root, out = join(root, 'dist'), law }) {
  const substitutes = await writeSubstitutes(out, law);
  const failureConverter = join(out, 'libs/platform/failure-converter.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(out, 'workflows/index.js'),
    workflowInterceptorModules: [join(out, 'workflows/support/request.interceptor.js')],
    preloadModules: ['law', 'stack-depth'].map((name) => join(out, `workflows/support/${name}.js`)),
    ...(existsSync(failureConverter) ? { failureConverterPath: failureConverter } : {}),
    webpackConfigHook: (config) => withoutPaths(config, out, substitutes),
    logger: quiet,
  });
  for (const substitute of substitutes) {
    if (substitute.met === 0)
      throw new Error(`no workflow imports ${substitute.name}; the bundle would hold no law`);
  }
  if (code.includes(root)) throw new Error('the workflow bundle names this machine’s folders');
  const facts = { hash: sha256(code), law: law.hash, ...versions() };
  await writeFile(join(out, 'workflows/bundle.js'), code);
  await writeFile(join(out, 'workflows/bundle.json'), `${JSON.stringify(facts)}\n`);
  return facts;
}

/** Two CommonJS modules that stand in for the TypeScript ones; the law's bytes come first and unchanged. */
async function writeSubstitutes(out, law) {
  const folder = join(out, 'workflows/generated');
  await mkdir(folder, { recursive: true });
  const lawFile = join(folder, 'law.cjs');
  await writeFile(lawFile, `${await readFile(law.file, 'utf8')}\nmodule.exports = law;\n`);
  const hashFile = join(folder, 'law-hash.cjs');
  await writeFile(hashFile, `exports.LAW_HASH = ${JSON.stringify(law.hash)};\n`);
  return [
    { name: 'libs/domain/law', target: join(out, 'libs/domain/law'), file: lawFile, met: 0 },
    {
      name: 'workflows/support/law-hash',
      target: join(out, 'workflows/support/law-hash'),
      file: hashFile,
      met: 0,
    },
  ];
}

/** Module ids and the source map relative to the build, so the same sources give the same bytes anywhere. */
function withoutPaths(config, out, substitutes) {
  return {
    ...config,
    context: out,
    devtool: 'inline-nosources-cheap-module-source-map',
    output: { ...config.output, ...outputWithin(out) },
    plugins: [...(config.plugins ?? []), { apply: (compiler) => substitute(compiler, substitutes) }],
  };
}

/**
 * The bundler's own file name carries a hash of absolute paths, and the source map names files; the map goes by
 * lines because columns of the generated entry depend on the folder's length.
 */
function outputWithin(out) {
  return {
    filename: 'bundle.js',
    pathinfo: false,
    devtoolModuleFilenameTemplate: (info) =>
      relative(out, resolve(out, info.resourcePath)).replaceAll('\\', '/'),
  };
}

/** Exchanges a module by where its request leads, however the importing file spells it. */
function substitute(compiler, substitutes) {
  compiler.hooks.normalModuleFactory.tap('law-artefact', (factory) => {
    factory.hooks.beforeResolve.tap('law-artefact', (request) => {
      if (!request.request.startsWith('.')) return;
      const target = resolve(request.context, request.request).replace(/\.[cm]?[jt]s$/, '');
      const found = substitutes.find((candidate) => candidate.target === target);
      if (!found) return;
      found.met += 1;
      request.request = found.file;
    });
  });
}

function versions() {
  const read = (name) => require(`${name}/package.json`).version;
  return { sdk: read('@temporalio/worker'), node: process.versions.node, typescript: read('typescript') };
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The bundler narrates every module; only what went wrong matters here. */
const quiet = {
  log: () => undefined,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: (message) => process.stderr.write(`${message}\n`),
  error: (message) => process.stderr.write(`${message}\n`),
};
