import type { DataSource } from 'typeorm';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { inScope, type Sql } from '../../libs/persistence/sql/scope.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { keyInUse, requireKeyInUse } from '../../libs/record/key-in-use.js';
import { localKeys, type KeyWrapper } from '../../libs/record/key-wrapper.js';
import { putInUse, rewrapSome } from '../../libs/record/rewrap.js';

const KEYS = aCommand(
  'keys',
  'Says which key wraps the keys of streams, by fingerprint, and exchanges it while everything runs. RECORD_KEK must then ' +
    'hold both, `<old>,<new>`, here and in every process. Ends with 1 when it could not be done.',
)
  .argument('[what]', '`list`, or `rotate` to wrap every key by the last one of RECORD_KEK', 'list')
  .allowExcessArguments(false);

/** It connects as the owner, the only role that may wrap a key anew. */
async function main(args: readonly string[]): Promise<number> {
  const command = parsed(KEYS, args);
  const [what = 'list'] = command.processedArgs as string[];
  if (!['list', 'rotate'].includes(what)) command.error(`error: '${what}' is neither list nor rotate`);
  const { DATABASE_URL, RECORD_KEK } = readSettings(['DATABASE_URL', 'RECORD_KEK']);
  const held = localKeys(RECORD_KEK);
  const dataSource = await openDataSource(DATABASE_URL, 1);
  try {
    if (what === 'rotate') await rotate(dataSource, held);
    await as(dataSource, (sql) => list(sql, held));
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
