import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDate } from '../../libs/domain/kernel/instant.js';
import type { ImportKind } from '../../libs/persistence/reference/import-run.store.js';
import type { ImportRequest } from './import.run.js';

const KINDS: readonly string[] = ['employees', 'talent', 'personas'] satisfies ImportKind[];

export const USAGE = `Pemakaian / usage:
  npm run import -- <berkas.csv|xlsx> --government 62.01 [--kind employees|talent|personas] [--as-of YYYY-MM-DD] [--report laporan.json] [--json]
  npm run import -- --list <daftar.json>`;

/** One file to import, and where its report goes. */
export interface ImportJob {
  readonly request: ImportRequest;
  readonly report: string | null;
  /** Whether the report is printed as JSON instead of as sentences. */
  readonly json: boolean;
}

/** What the command line asks for, in order, or null when it asks for something that doesn't exist. */
export function importJobs(args: readonly string[], today: string): readonly ImportJob[] | null {
  const list = parsedArgs(args)?.values.list;
  const lines = list === undefined ? [args] : readList(list);
  const jobs = lines?.map((line) => importJob(line, today)) ?? [null];
  return jobs.every((job) => job !== null) ? jobs : null;
}

function importJob(args: readonly string[], today: string): ImportJob | null {
  const parsed = parsedArgs(args);
  const {
    government,
    kind = 'employees',
    'as-of': asOf = today,
    report = null,
    json = false,
  } = parsed?.values ?? {};
  const [path, ...more] = parsed?.positionals ?? [];
  if (!path || more.length > 0 || !government || !KINDS.includes(kind) || !isDate(asOf)) return null;
  return { request: { path, government, kind: kind as ImportKind, asOf }, report, json };
}

function parsedArgs(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    government: text,
    kind: text,
    'as-of': text,
    report: text,
    list: text,
    json: { type: 'boolean' } as const,
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** A list is a JSON array of command lines, each an array of words. */
function readList(path: string): readonly string[][] | null {
  try {
    const list = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    const isList = Array.isArray(list) && list.every((line) => Array.isArray(line) && line.every(isText));
    return isList ? (list as string[][]) : null;
  } catch {
    return null;
  }
}

const isText = (word: unknown): boolean => typeof word === 'string';
