import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Crew } from './crew.js';
import { isRunning } from './ledger.js';
import { placeForPostgres, type PostgresPlace } from './postgres-place.js';
import type { Secrets } from './secrets.js';
import type { Voice } from './voice.js';

export const SUPERUSER = 'postgres';
const READY_MS = 60_000;

export interface PostgresOptions {
  readonly crew: Crew;
  readonly voice: Voice;
  readonly secrets: Secrets;
  readonly port: number;
  /** Wanted data folder; another one is taken, and named, where Postgres can't use it. */
  readonly data: string;
  /** Further settings of the server by name. */
  readonly settings?: { readonly [name: string]: string };
}

/**
 * Starts the embedded Postgres on the loopback, with a new cluster on the first start.
 * @throws PartDied or an Error when it doesn't answer within a minute
 */
export async function startPostgres(options: PostgresOptions): Promise<void> {
  const { crew, voice, port } = options;
  const place = placeForPostgres(options.data, voice);
  if (!existsSync(join(place.data, 'PG_VERSION')))
    await voice.during('Postgres: making a new database cluster', () => initialise(options, place));
  dropDeadLock(join(place.data, 'postmaster.pid'));
  crew.start({
    name: 'Postgres',
    command: join(place.programs, 'bin/postgres'),
    args: ['-D', place.data, '-p', String(port), ...flags(options.settings)],
    // Fast shutdown: end the sessions and write everything down.
    signal: 'SIGINT',
    ...(place.user ? { user: place.user } : {}),
  });
  await untilItAnswers(options);
}

/**
 * Killed together with its supervisor, Postgres stays in the process table until the system buries it, and a new one
 * would take it for alive by its lock.
 */
function dropDeadLock(file: string): void {
  const pid = existsSync(file) ? parseInt(readFileSync(file, 'utf8'), 10) : NaN;
  if (pid > 0 && !isRunning(pid)) rmSync(file, { force: true });
}

/** Logs must not show what a statement or a row says about a person: no statements, no details. */
function flags(more: PostgresOptions['settings']): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // Each of the four services of a Temporal server has pools of its own.
    max_connections: '250',
    unix_socket_directories: '',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    ...more,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function initialise({ crew, secrets }: PostgresOptions, place: PostgresPlace): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-init-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  // Beside its final place and then renamed, so that an interrupted attempt is never taken for a cluster.
  const fresh = `${place.data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (place.user)
    for (const path of [folder, passwordFile, fresh]) chownSync(path, place.user.uid, place.user.gid);
  const args = ['-D', fresh, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    const command = join(place.programs, 'bin/initdb');
    await crew.run({
      name: 'initdb',
      command,
      args: [...args, ...locale],
      ...(place.user ? { user: place.user } : {}),
    });
    renameSync(fresh, place.data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilItAnswers({ crew, secrets, port }: PostgresOptions): Promise<void> {
  const limit = Date.now() + READY_MS;
  for (;;) {
    crew.assertRunning();
    const client = superuserClient(secrets, port);
    try {
      await client.connect();
      return await client.end();
    } catch (failure) {
      await client.end().catch(() => undefined);
      if ((failure as { code?: string }).code === '28P01') throw new Error(WRONG_SECRETS, { cause: failure });
      if (Date.now() > limit) throw new Error('Postgres did not answer within a minute', { cause: failure });
      await pause(50);
    }
  }
}

/** A connection of the superuser: for roles and databases, and for tests that look past every right. */
export const superuserClient = (
  secrets: Pick<Secrets, 'superuser'>,
  port: number,
  database = 'postgres',
): pg.Client =>
  new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: secrets.superuser,
    database,
  });

const WRONG_SECRETS =
  'Postgres knows another password than the secrets file: the database belongs to another file. Put that file back, ' +
  'or remove the whole data folder to begin anew (everything in it is lost).';
