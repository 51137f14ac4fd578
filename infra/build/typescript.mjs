import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs the compiler as a process of its own. What it finds goes to the standard error output: a command's own output
 * may be piped on.
 * @throws Error with the given sentence when it finds errors
 */
export function typescript(root, args, complaint) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsc, ...args, '--pretty', 'false'], { stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(complaint))));
  });
}
