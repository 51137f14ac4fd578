import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './tree.js';

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a tool out of node_modules with this very Node.
 * @param program relative to node_modules
 * @param folder where, relative to the project
 */
export function runTool(program: string, args: readonly string[], folder = '.'): Promise<Ended> {
  const command = [join(ROOT, 'node_modules', program), ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: join(ROOT, folder), maxBuffer: 1 << 26 },
      (failure, stdout, stderr) => {
        resolve({ code: failure === null ? 0 : Number(failure.code), stdout, stderr });
      },
    );
  });
}
