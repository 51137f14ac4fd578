import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import type pg from 'pg';
import { Cast } from '../../apps/story/cast.js';
import type { Paged } from '../../apps/story/views.js';
import { DATABASE } from '../../infra/stack/database-server.js';
import { portsFrom } from '../../infra/stack/ports.js';
import { superuserClient } from '../../infra/stack/postgres.js';
import { compiled, DATA, foldersIn, PROJECT } from '../../infra/stack/project.js';
import { bringUp, type Stack } from '../../infra/stack/stack.js';
import { voice as aVoice } from '../../infra/stack/voice.js';
import { canonical, sha256Hex } from '../../libs/domain/kernel/hash.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { playInDays } from './recording/days.js';
import { shows, type Desk } from './recording/desk.js';
import { historiesOf, openRuns } from './recording/histories.js';
import { lastMinute, type Scene } from './recording/last-minute.js';
import { manifestOf } from './recording/manifest.js';
import { playInSeconds } from './recording/seconds.js';
import { writeRelease } from './release.js';
import { dumpTables } from './tables.js';

const RECORD = aCommand(
  'fixtures:release',
  'Keeps this release at work in test/upgrade/releases, under the version that package.json names. It needs a data ' +
    'folder without a database (ISEN_DATA_FOLDER).',
);

/**
 * `npm run fixtures:release`: keeps this release at work, with open streams of every kind, under the version that
 * package.json names. It needs a data folder without a database (`ISEN_DATA_FOLDER`) and leaves it behind, stopped, with the runs
 * of this release in it: a place to try an upgrade by hand.
 */
async function main(args: readonly string[]): Promise<void> {
  parsed(RECORD, args);
  const ports = portsFrom(process.env);
  const voice = aVoice();
  const stack = await bringUp({
    folders: foldersIn(DATA),
    ports,
    namespace: 'isen-mulang',
    voice,
    env: { ...process.env, RECORD_KEK: undefined, DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined },
    partEnv: {
      LOG_LEVEL: 'warn',
      PERSON_REQUESTS_PER_MINUTE: '100000',
      SIGN_IN_REQUESTS_PER_MINUTE: '10000',
    },
    seed: true,
    apps: true,
  });
  const superusers = [0, 1].map(() => superuserClient(stack.secrets, ports.POSTGRES_PORT, DATABASE));
  try {
    await Promise.all(superusers.map((one) => one.connect()));
    await record(stack, superusers as [pg.Client, pg.Client]);
  } finally {
    await Promise.all(superusers.map((one) => one.end().catch(() => undefined)));
    await stack.stop();
  }
}

async function record(stack: Stack, [superuser, holder]: readonly [pg.Client, pg.Client]): Promise<void> {
  const connection = await Connection.connect({ address: stack.info.temporalAddress });
  const temporal = new Client({ connection, namespace: stack.info.namespace });
  const marks = new Map<string, string>();
  const hold = await lastMinute(await play(stack, temporal, { superuser, marks }), holder);
  for (const part of ['api', 'worker']) await kill(stack, part);
  await superuser.end();
  await hold.letGo();
  const open = await openRuns(temporal);
  const told = new Set([...(await exemplary(holder)), ...marks.values()]);
  const kept = new Map([...open].filter(([stream]) => told.has(stream)));
  const histories = await historiesOf(temporal, kept);
  await connection.close();
  const manifest = await manifestOf(holder, {
    release: (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version,
    testKey: stack.secrets.kek,
    openRuns: open.size,
    marks: Object.fromEntries(marks),
  });
  const folder = writeRelease({ manifest, tables: await dumpTables(holder), histories });
  process.stdout.write(`${JSON.stringify(manifest.stages, undefined, 1)}\n${folder}\n`);
}

/** Both governments act as far as their streams can rest. */
async function play(
  stack: Stack,
  temporal: Client,
  shared: Pick<Desk, 'superuser' | 'marks'>,
): Promise<Scene> {
  const desk = async (government: string) => ({ ...shared, cast: await Cast.of(stack.info, government) });
  const [first, second] = [await desk('62.01'), await desk('62.71')];
  const [swift, national] = [
    await policyNamed(first, 'cerita-2026'),
    await policyNamed(first, 'nasional-2026'),
  ];
  const few = await stored(stack, fewPeople);
  const left = await playInSeconds(first, swift);
  const under = await playInDays(second, national, temporal);
  await shows(first, 'its archive', EVERY_END_ARCHIVED, 'record');
  return {
    swift: { desk: first, left },
    national: { desk: second, under },
    few,
  };
}

const EVERY_END_ARCHIVED = `select where $1::text is not null and not exists (
  select from view.stream s where s.closed is not null and s.kind <> 'import'
    and not exists (select from record.history_archive h where h.stream = s.stream))`;

/** The national policy for a population so small that a whole cycle of it takes little room. */
const fewPeople: PolicyVersion = {
  ...nationalPolicy,
  name: 'sedikit-2026',
  population: { ...nationalPolicy.population, levels: ['jfAhliPertama'] },
};

/** Stores a policy version by the operator's own command. @returns its hash */
async function stored({ databaseUrls }: Stack, policy: PolicyVersion): Promise<string> {
  const file = join(DATA, 'policy.json');
  writeFileSync(file, JSON.stringify(policy));
  const env = { ...process.env, DATABASE_URL: databaseUrls.isen_app };
  await promisify(execFile)(process.execPath, [compiled('apps/policy/main.js'), file], { env });
  return sha256Hex(canonical(policy));
}

async function policyNamed({ cast }: Desk, name: string): Promise<string> {
  const { rows } = await cast
    .one('hrOfficer')
    .does.get<Paged<{ hash: string; name: string | null }>>('/policies');
  const found = rows.find((one) => one.name === name);
  if (!found) throw new Error(`the policy ${name} is not stored`);
  return found.hash;
}

/** One stream of each kind and stage: the histories of others tell the same. */
async function exemplary(superuser: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await superuser.query<{ stream: string }>(
    `select distinct on (kind, stage) stream from view.stream where closed is null order by kind, stage, seq desc, stream`,
  );
  return new Set(rows.map(({ stream }) => stream));
}

/** In the middle of what it does: it has no time to finish anything. */
async function kill({ crew }: Stack, name: string): Promise<void> {
  const part = crew.find(name)!;
  process.kill(-part.pid!, 'SIGSTOP');
  await part.stop(0);
}

await runCommand(main);
process.exit();
