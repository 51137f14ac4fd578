import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildFolder } from '../../libs/platform/build-folder.js';

/** The project's folder, found upwards because this file runs from the sources and from dist. */
export const PROJECT = findProject(import.meta.dirname);

/** Where one stack keeps what it must remember. */
export interface Folders {
  /** Holds everything else; ignored by git. */
  readonly data: string;
  readonly logs: string;
  readonly secrets: string;
  /** Process ids of the running parts, so that the next start can find what a killed one left behind. */
  readonly ledger: string;
  /** Ports and addresses of the running stack, for the other commands. */
  readonly stack: string;
  readonly issuerKey: string;
  /** Uploaded files, encrypted. */
  readonly files: string;
}

/**
 * Names and creates a stack's folders.
 * @param data absolute path of the data folder
 */
export function foldersIn(data: string): Folders {
  const logs = join(data, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  return {
    data,
    logs,
    secrets: join(data, 'secrets.json'),
    ledger: join(data, 'parts.json'),
    stack: join(data, 'stack.json'),
    issuerKey: join(data, 'issuer-key.json'),
    files: join(data, 'files'),
  };
}

/**
 * Keeps what a stack writes from everybody else on the machine: its folder, also one of before, and by the umask, which
 * every part inherits, each file from its first byte.
 */
export function closeToOthers({ data }: Folders): void {
  process.umask(0o077);
  chmodSync(data, 0o700);
}

/** The data folder of `npm start` and of the commands that look into it. */
export const DATA = resolve(PROJECT, process.env.ISEN_DATA_FOLDER || '.data');

/**
 * A compiled entry point, as a path for Node.
 * @param build folder of the build; default the one this process belongs to
 * @throws Error when the project is not built
 */
export const compiled = (path: string, build = buildFolder()): string => join(build, path);

function findProject(from: string): string {
  if (existsSync(join(from, 'package-lock.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('the project folder was not found');
  return findProject(parent);
}
