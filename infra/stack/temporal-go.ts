import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { TEMPORAL_VERSION } from './temporal-version.js';
import type { Ways } from './temporal-ways.js';

const MODULE = 'github.com/temporalio/cli/cmd/temporal';

/**
 * Builds the CLI from its sources with Go into the cache folder. v1.5.1 is the last version that can be built this
 * way: later ones redirect a module of their own.
 * @returns path of the program
 * @throws Error when there is no Go or the build fails, with Go's last line
 */
export async function goInstallTemporal(folder: string, { env, voice, signal }: Ways): Promise<string> {
  await mkdir(folder, { recursive: true });
  const wanted = `${MODULE}@v${TEMPORAL_VERSION}`;
  await voice.during(`Temporal: building it with "go install ${wanted}" (a few minutes the first time)`, () =>
    goInstall(wanted, { ...env, GOBIN: folder }, signal),
  );
  return join(folder, 'temporal');
}

function goInstall(wanted: string, env: NodeJS.ProcessEnv, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    // In a group of its own, so that what Go starts can be ended with it.
    const child = spawn('go', ['install', wanted], {
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-2_000)));
    const end = (): void => void (child.pid && process.kill(-child.pid, 'SIGKILL'));
    signal?.addEventListener('abort', end, { once: true });
    child.once('error', () => reject(new Error('there is no Go on the PATH')));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      if (code === 0) resolve();
      else reject(new Error(words.trim().split('\n').at(-1) || `go ended with code ${code}`));
    });
  });
}
