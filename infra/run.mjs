import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build/project.mjs';

/**
 * Runs a compiled program, `node infra/run.mjs <file under dist> [arguments]`, from a build of these very sources. It
 * doesn't need the screens, so they aren't built for it, and says what it builds on the error output alone: the
 * program's own output may be piped on. A stack that runs from another build isn't touched.
 */
const root = join(import.meta.dirname, '..');
const [file = '', ...args] = process.argv.slice(2);

try {
  await ensureBuilt({ root, screens: false, say: (line) => process.stderr.write(`${line}\n`) });
  const program = resolve(root, 'dist', file);
  process.argv = [process.argv[0], program, ...args];
  await import(pathToFileURL(program).href);
} catch (failure) {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}
