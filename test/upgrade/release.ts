import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** One stage that streams of one kind rest in. */
export interface Stage {
  readonly kind: string;
  readonly stage: string;
  readonly open: number;
  readonly ended: number;
}

/** What a kept release says of itself: enough to restore it and to go on with it, whatever later code looks like. */
export interface Manifest {
  readonly release: string;
  /** UTC. */
  readonly recordedAt: string;
  /** SHA-256 of the law and of the workflow bundle that decided everything here, and of the policies. */
  readonly law: string;
  readonly bundle: string;
  readonly policies: readonly string[];
  /** Names of the migrations applied when it was dumped, in order. */
  readonly migrations: readonly string[];
  /** Unwraps the stream keys of this fixture, whose people are synthetic. Never use it anywhere else. */
  readonly testKey: string;
  readonly events: number;
  /** Streams without an ending, the ended runs in the archive, and the runs that were open. */
  readonly openStreams: number;
  readonly archivedRuns: number;
  readonly openRuns: number;
  readonly stages: readonly Stage[];
  /** Streams in a state that a stage alone does not tell, by the name of that state. */
  readonly marks: { readonly [mark: string]: string };
}

/** The rows of each table, by `schema.table`, as the text of a JSON array. */
export type Tables = ReadonlyMap<string, string>;

/** One open run as Temporal had it: the bytes of its history, payloads encrypted, in base64. */
export interface OpenRun {
  readonly stream: string;
  readonly history: string;
}

/**
 * A release at work, as it is kept in the repository: of the open runs, one of each kind and stage and those that are
 * marked, because the others tell the same.
 */
export interface Release {
  readonly manifest: Manifest;
  readonly tables: Tables;
  readonly histories: readonly OpenRun[];
}

/** Beside the sources, also when this runs from dist. */
const FOLDER = join(import.meta.dirname.replace(/([/\\])dist([/\\])test/, '$1test'), 'releases');
const ENDING = '.json.br';

export const releases = (): readonly string[] => readdirSync(FOLDER).sort();

export function readRelease(name: string): Release {
  const folder = join(FOLDER, name);
  const tables = readdirSync(join(folder, 'tables')).map(
    (file) => [file.slice(0, -ENDING.length), unpacked(join(folder, 'tables', file))] as const,
  );
  return {
    manifest: JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest,
    tables: new Map(tables),
    histories: JSON.parse(unpacked(join(folder, `histories${ENDING}`))) as OpenRun[],
  };
}

/** Writes a release in the place of one of the same name. @returns its folder */
export function writeRelease({ manifest, tables, histories }: Release): string {
  const folder = join(FOLDER, manifest.release);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tables'), { recursive: true });
  for (const [name, rows] of tables) pack(join(folder, 'tables', `${name}${ENDING}`), rows);
  pack(join(folder, `histories${ENDING}`), JSON.stringify(histories));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return folder;
}

const unpacked = (file: string): string => brotliDecompressSync(readFileSync(file)).toString('utf8');

/** Kept for ever and written once, so as small as can be. */
function pack(file: string, text: string): void {
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  writeFileSync(file, brotliCompressSync(text, { params }));
}
