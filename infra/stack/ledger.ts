import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Voice } from './voice.js';

/** One running process of a stack, as its ledger remembers it. */
export interface Entry {
  readonly name: string;
  readonly pid: number;
  /** When the process began, in the system's own words; tells it from a later one with the same pid. */
  readonly began: string;
  readonly signal: NodeJS.Signals;
}

const SUPERVISOR = 'supervisor';

/**
 * Written whenever a part comes or goes, so that a start after a killed one knows what is left running.
 * Synchronous on purpose: a part must never run without standing here.
 */
export class Ledger {
  private entries: readonly Entry[] = [];

  constructor(private readonly file: string) {}

  /** Enters this very process, which holds the others. */
  open(): void {
    this.add(SUPERVISOR, process.pid, 'SIGTERM');
  }

  add(name: string, pid: number, signal: NodeJS.Signals): void {
    this.write([...this.entries, { name, pid, began: beganAt(pid) ?? '', signal }]);
  }

  remove(pid: number): void {
    this.write(this.entries.filter((entry) => entry.pid !== pid));
  }

  close(): void {
    rmSync(this.file, { force: true });
  }

  private write(entries: readonly Entry[]): void {
    this.entries = entries;
    writeFileSync(`${this.file}.new`, JSON.stringify(entries, undefined, 2));
    renameSync(`${this.file}.new`, this.file);
  }
}

/**
 * Stops what an earlier, killed start left running.
 * @throws Error when that earlier start is alive: two stacks can't share one data folder
 */
export async function stopLeftovers(file: string, voice: Voice): Promise<void> {
  const entries = readEntries(file);
  const supervisor = entries.find((entry) => entry.name === SUPERVISOR);
  if (supervisor && supervisor.pid !== process.pid && isAlive(supervisor))
    throw new Error(
      `The stack already runs here, as process ${supervisor.pid}; stop it first (Ctrl-C in its terminal).`,
    );
  for (const entry of entries.filter((one) => one.name !== SUPERVISOR).toReversed()) {
    if (!isAlive(entry)) continue;
    voice.say(`An earlier start left ${entry.name} running (process ${entry.pid}); stopping it.`);
    await stopEntry(entry);
  }
  rmSync(file, { force: true });
}

/** Whether the start that wrote this ledger still runs. */
export function isSupervised(file: string): boolean {
  const supervisor = readEntries(file).find((entry) => entry.name === SUPERVISOR);
  return supervisor !== undefined && isAlive(supervisor);
}

async function stopEntry(entry: Entry): Promise<void> {
  signalGroup(entry.pid, entry.signal);
  const limit = Date.now() + 5_000;
  while (isAlive(entry) && Date.now() < limit) await pause(50);
  if (isAlive(entry)) signalGroup(entry.pid, 'SIGKILL');
}

/** Signals a part's whole process group, in which it was started; a group that is gone needs no signal. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ESRCH') throw failure;
  }
}

function readEntries(file: string): readonly Entry[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[];
  } catch {
    return [];
  }
}

/** Whether a process of this number runs; one that is dead but not yet buried by its parent does not. */
export const isRunning = (pid: number): boolean => beganAt(pid) !== undefined;

const isAlive = (entry: Entry): boolean => beganAt(entry.pid) === entry.began;

/** Linux tells the start in clock ticks; elsewhere `ps` tells it to the second. Undefined: no such process. */
function beganAt(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
      );
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
