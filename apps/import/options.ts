import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { isDate } from '../../libs/domain/kernel/instant.js';
import type { ImportRequest } from '../../libs/import/import.run.js';
import type { ImportKind } from '../../libs/persistence/reference/import-run.store.js';
import { aCommand, parsed } from '../../libs/platform/command.js';

const KINDS = ['employees', 'talent', 'personas'] as const satisfies readonly ImportKind[];

interface Line {
  readonly government?: string;
  readonly kind: ImportKind;
  readonly asOf: string;
  readonly report?: string;
  readonly list?: string;
  readonly json?: true;
}

/** One file to import, and where its report goes. */
export interface ImportJob {
  readonly request: ImportRequest;
  readonly report: string | null;
  /** Whether the report is printed as JSON instead of as sentences. */
  readonly json: boolean;
}

const importCommand = (today: string) =>
  aCommand(
    'import',
    'Memasukkan data acuan dari berkas CSV atau XLSX. Takes reference data in from a CSV or XLSX file; rows that are rejected are named, ' +
      'and do not keep the others out. Ends with 1 when nothing was taken in.',
  )
    .argument('[file]', 'berkas CSV atau XLSX / the CSV or XLSX file')
    .option('--government <code>', 'kode pemerintah daerah / code of the government, as 62.01')
    .addOption(
      new Option('--kind <kind>', 'isi berkas / what the file holds').choices(KINDS).default('employees'),
    )
    .option('--as-of <date>', 'tanggal data / day of the data, YYYY-MM-DD', today)
    .option('--report <file>', 'tempat laporan JSON / where the report goes, as JSON')
    .option('--json', 'laporan sebagai JSON / the report as JSON instead of sentences')
    .option('--list <file>', 'daftar berkas JSON / a JSON array of such command lines, instead of one file');

/**
 * What the command line asks for, in order.
 * @throws CommanderError when it asks for something that doesn't exist
 */
export function importJobs(args: readonly string[], today: string): readonly ImportJob[] {
  const { list } = parsed(importCommand(today), args).opts<Line>();
  return (list === undefined ? [args] : readList(list, today)).map((line) => importJob(line, today));
}

function importJob(args: readonly string[], today: string): ImportJob {
  const command = parsed(importCommand(today), args);
  const [path] = command.args;
  const { government, kind, asOf, report = null, json = false } = command.opts<Line>();
  if (!path || !government) return command.error('error: name a file and its --government');
  if (!isDate(asOf)) return command.error(`error: --as-of takes a day as YYYY-MM-DD, not ${asOf}`);
  return { request: { path, government, kind, asOf }, report, json };
}

function readList(path: string, today: string): readonly string[][] {
  const list = readJson(path);
  const isList = Array.isArray(list) && list.every((line) => Array.isArray(line) && line.every(isText));
  return isList
    ? (list as string[][])
    : importCommand(today).error(
        `error: ${path} is not a JSON array of command lines, each an array of words`,
      );
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const isText = (word: unknown): boolean => typeof word === 'string';
