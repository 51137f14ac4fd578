import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm start`: builds what changed, then becomes the supervisor of the stack. One process from here on, so that
 * npm's Ctrl-C reaches the supervisor and nothing stands between.
 */
const build = spawn(process.execPath, [join(import.meta.dirname, 'build.mjs')], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
const code = await new Promise((resolve) => build.once('exit', (exit) => resolve(exit ?? 1)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward);
if (code === 0) await import('../dist/infra/stack/main.js');
else process.exitCode = code;

function forward(signal) {
  build.kill(signal);
}
