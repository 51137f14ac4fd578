import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Voice } from './voice.js';

const LOOK_AGAIN_MS = 500;
const WRITING_MS = 5_000;

/**
 * Does a piece of work in one process of this machine at a time. The turn is a file beside the folder worked on, which
 * names the process; a process that is gone has lost its turn.
 * @param folder what the work is about; made when it isn't there
 * @param work is told whether somebody else's turn was waited for
 */
export async function oneAtATime<T>(
  folder: string,
  { voice, signal }: { readonly voice: Voice; readonly signal?: AbortSignal },
  work: (waited: boolean) => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}.turn`;
  let waited = false;
  while (!taken(file)) {
    signal?.throwIfAborted();
    if (!waited) voice.say(`Another process fills ${folder}; waiting for it.`);
    waited = true;
    await pause(LOOK_AGAIN_MS);
  }
  try {
    return await work(waited);
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

/** A file without a number is one whose owner has just made it, or died doing so. */
function isHeld(file: string): boolean {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    if (!(pid > 0)) return Date.now() - statSync(file).mtimeMs < WRITING_MS;
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
