import { join } from 'node:path';
import { ensureBuilt } from './build/project.mjs';

/**
 * `npm start`: builds what changed, then becomes the supervisor of the stack. One process from here on, so that npm's
 * Ctrl-C reaches the supervisor and nothing stands between. `npm run dev`, with `--watch`, leaves the screens to
 * `npm run web`.
 */
const root = join(import.meta.dirname, '..');
const screens = !process.argv.includes('--watch') && !process.argv.includes('--help');

try {
  await ensureBuilt({ root, screens, say: (line) => process.stdout.write(`${line}\n`) });
  await import('../dist/infra/stack/main.js');
} catch (failure) {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}
