import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Release } from './temporal-release.js';
import type { Ways } from './temporal-ways.js';

/**
 * Builds the programs of a release from their sources with Go into the cache folder.
 * @throws Error when there is no Go or the build fails, with Go's last line
 */
export async function goInstallRelease(
  release: Release,
  folder: string,
  { env, voice, signal }: Ways,
): Promise<void> {
  // Beside and then renamed: Go gives two programs the same name, and an interrupted build must not count.
  const work = join(folder, `build-${process.pid}`);
  await mkdir(work, { recursive: true });
  try {
    for (const program of release.programs) {
      const wanted = `${program.package}@v${release.version}`;
      const step = `Temporal: building it with "go install ${wanted}" (a few minutes the first time)`;
      await voice.during(step, () => goInstall(wanted, { ...env, GOBIN: work }, signal));
      await rename(join(work, basename(program.package)), join(folder, program.file));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function goInstall(wanted: string, env: NodeJS.ProcessEnv, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    // In a group of its own, so that what Go starts can be ended with it.
    const child = spawn('go', ['install', '-ldflags=-s -w', wanted], {
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
