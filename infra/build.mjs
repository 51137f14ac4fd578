import { join } from 'node:path';
import { ensureBuilt } from './build/project.mjs';

/** `npm run build`: see `ensureBuilt`. */
const root = join(import.meta.dirname, '..');
const say = (line) => process.stdout.write(`${line}\n`);

try {
  await ensureBuilt({ root, screens: true, say });
} catch (failure) {
  process.stderr.write(`The build failed: ${failure.message}\n`);
  process.exitCode = 1;
}
