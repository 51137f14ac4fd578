import type { DataSource } from 'typeorm';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { inScope, type Sql } from '../../libs/persistence/sql/scope.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { keyInUse, requireKeyInUse } from '../../libs/record/key-in-use.js';
import { localKeys, type KeyWrapper } from '../../libs/record/key-wrapper.js';
import { putInUse, rewrapSome } from '../../libs/record/rewrap.js';
import { listSigningKeys, signInit, signNext } from './signing.js';

const KEYS = aCommand(
  'keys',
  'Says which key wraps the keys of streams and which sign what persons do, by fingerprint, and exchanges them while ' +
    'everything runs. RECORD_KEK, or ACT_SIGNING_KEY, must then hold both, `<old>,<new>`, here and in every process. Ends ' +
    'with 1 when it could not be done.',
)
  .argument(
    '[what]',
    '`list`; `rotate` to wrap every key by the last one of RECORD_KEK; `sign-init` to have acts signed by ' +
      'ACT_SIGNING_KEY from now on; `sign-next` to store its last one, signed by the one before',
    'list',
  )
  .allowExcessArguments(false);

const WHAT = ['list', 'rotate', 'sign-init', 'sign-next'];

/** It connects as the owner, the only role that may wrap a key anew, or store one that signs. */
async function main(args: readonly string[]): Promise<number> {
  const command = parsed(KEYS, args);
  const [what = 'list'] = command.processedArgs as string[];
  if (!WHAT.includes(what)) command.error(`error: '${what}' is none of ${WHAT.join(', ')}`);
  const settings = readSettings(['DATABASE_URL', 'RECORD_KEK', 'ACT_SIGNING_KEY']);
  const { DATABASE_URL, RECORD_KEK, ACT_SIGNING_KEY = '' } = settings;
  const held = localKeys(RECORD_KEK);
  const dataSource = await openDataSource(DATABASE_URL, 1);
  try {
    if (what === 'rotate') await rotate(dataSource, held);
    if (what === 'sign-init') await as(dataSource, (sql) => signInit(sql, ACT_SIGNING_KEY));
    if (what === 'sign-next') await as(dataSource, (sql) => signNext(sql, ACT_SIGNING_KEY));
    await as(dataSource, (sql) => list(sql, held));
    await as(dataSource, async (sql) => (await listSigningKeys(sql)).forEach(say));
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

const as = <T>(dataSource: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> =>
  inScope(dataSource, { person: null, governments: [] }, work);

async function rotate(dataSource: DataSource, held: readonly KeyWrapper[]): Promise<void> {
  const next = held.at(-1)!;
  await as(dataSource, (sql) => requireKeyInUse(sql, held, false));
  await as(dataSource, (sql) => putInUse(sql, next));
  let total = 0;
  for (let some = -1; some !== 0; total += Math.max(some, 0))
    some = await as(dataSource, (sql) => rewrapSome(sql, next, held));
  say(`${total} keys of streams wrapped anew by ${next.id}.`);
}

async function list(sql: Sql, held: readonly KeyWrapper[]): Promise<void> {
  const rows = await sql<{ kek: string; keys: string }>(
    'select kek, count(*) as keys from record.stream_key group by kek order by kek',
  );
  const inUse = (await keyInUse(sql)) ?? 'none yet';
  say(`In use: ${inUse}. RECORD_KEK holds ${held.map(({ id }) => id).join(', ')}.`);
  for (const { kek, keys } of rows) say(`${kek} wraps ${keys} keys of streams.`);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runCommand(main);
