import { readdirSync, readFileSync } from 'node:fs';
import { TEMPORAL_ROLE } from '../../infra/stack/roles.js';

/** Milliseconds of processor time since their start, by group of processes. */
export type CpuTimes = { readonly [group: string]: number };

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick is. */
const TICK_MS = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ms: number;
  readonly title: string;
}

/**
 * Processor time of the stack's parts. Postgres's sessions are told apart by whose they are: the product's, the
 * Temporal server's, the floor's. The clients live in the process that started everything else.
 * @param roots process id by group
 * @returns null where there is no /proc to read it from
 */
export function cpuTimes(roots: { readonly [group: string]: number }): CpuTimes | null {
  const all = processes();
  if (!all) return null;
  const times: { [group: string]: number } = {};
  for (const [group, root] of Object.entries(roots)) {
    for (const one of group === 'clients' ? only(all, root) : familyOf(all, root)) {
      const name = group === 'postgres' ? sessionOf(one) : group;
      times[name] = (times[name] ?? 0) + one.ms;
    }
  }
  return times;
}

/** Resident size of a process in MiB; null where there is no /proc. */
export function residentMiB(pid: number): number | null {
  const status = readIfThere(`/proc/${pid}/status`);
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status ?? '')?.[1];
  return kib === undefined ? null : Math.round(Number(kib) / 1024);
}

/** What was spent between two readings, per move. */
export function perMove(before: CpuTimes, after: CpuTimes, moves: number): CpuTimes {
  const spent = Object.entries(after).map(
    ([group, ms]) => [group, (ms - (before[group] ?? 0)) / moves] as const,
  );
  return Object.fromEntries(spent.filter(([, ms]) => ms >= 0.005));
}

function processes(): readonly Process[] | null {
  if (readIfThere('/proc/self/stat') === null) return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => processOf(Number(pid)) ?? []);
}

function processOf(pid: number): Process | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  const title = readIfThere(`/proc/${pid}/cmdline`);
  if (stat === null || title === null) return null;
  // The name in parentheses may hold anything, so what follows counts from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number) as [number, number, number];
  return { pid, parent, ms: (user + system) * TICK_MS, title };
}

const only = (all: readonly Process[], pid: number) => all.filter((one) => one.pid === pid);

function familyOf(all: readonly Process[], root: number): readonly Process[] {
  const children = all.filter(({ parent }) => parent === root);
  return [...only(all, root), ...children.flatMap(({ pid }) => familyOf(all, pid))];
}

/** Postgres writes user and database of a session into its process's title. */
function sessionOf({ title }: Process): string {
  const [, user = ''] = /^postgres: (\S+) \S+ \S+\(\d+\)/.exec(title) ?? [];
  if (user === TEMPORAL_ROLE) return 'postgresOfTemporal';
  if (user === 'isen_owner') return 'postgresOfFloor';
  if (user.startsWith('isen_')) return 'postgresOfProduct';
  return 'postgresBackground';
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
