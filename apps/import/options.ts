import { parseArgs } from 'node:util';
import { isDate } from '../../libs/domain/kernel/instant.js';
import type { ImportKind } from '../../libs/persistence/reference/import-run.store.js';
import type { ImportRequest } from './import.run.js';

const KINDS: readonly string[] = ['employees', 'talent', 'personas'] satisfies ImportKind[];

export const USAGE = `Pemakaian / usage:
  npm run import -- <berkas.csv> --government 62.01 [--kind employees|talent|personas] [--as-of YYYY-MM-DD] [--report laporan.json]`;

/** What the command line asks for, or null when it asks for nothing that exists. */
export function importOptions(
  args: readonly string[],
  today: string,
): { request: ImportRequest; report: string | null } | null {
  const parsed = parsedArgs(args);
  const { government, kind = 'employees', 'as-of': asOf = today, report = null } = parsed?.values ?? {};
  const [path, ...more] = parsed?.positionals ?? [];
  if (!path || more.length > 0 || !government || !KINDS.includes(kind) || !isDate(asOf)) return null;
  return { request: { path, government, kind: kind as ImportKind, asOf }, report };
}

function parsedArgs(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { government: text, kind: text, 'as-of': text, report: text };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}
