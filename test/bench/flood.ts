import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { DataSource } from 'typeorm';
import { personaTokenRequest } from '../../libs/contracts/identity/persona-grant.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { rounded, spread } from './statistics.js';

const FLOOD = aCommand(
  'flood',
  'Floods the running api with requests of strangers while one person works, and measures what it costs against the same time ' +
    'without. Ends with 1 when it costs more than it may.',
)
  .option('--seconds <number>', 'how long each of the two times is', '60')
  .option('--json', 'one line for programs', false);

/** What a flood may cost: transactions a second, bytes of the database, and how many times slower others are. */
const MOST = { transactions: 10, bytes: 5_000_000, slower: 2 };
const CONNECTIONS = 32;
const PERSONA = 'kobar-hr-1';
/** Between two requests of the person, in milliseconds. */
const REST_MS = 100;

/** `npm run flood`; the stack runs already. */
async function main(args: readonly string[]): Promise<number> {
  const { seconds, json: isJson } = parsed(FLOOD, args).opts<{ seconds: string; json: boolean }>();
  const { DATABASE_URL, API_URL, ISSUER_URL } = readSettings(['DATABASE_URL', 'API_URL', 'ISSUER_URL']);
  const granted = await fetch(`${ISSUER_URL}/token`, personaTokenRequest(PERSONA));
  const { access_token: token } = (await granted.json()) as { access_token: string };
  const work = () => working(API_URL, token, Number(seconds));
  const source = await openDataSource(DATABASE_URL, 1);
  try {
    await working(API_URL, token, 3);
    const quiet = await during(source, work);
    const strangers = flooding(API_URL, Number(seconds));
    const flooded = await during(source, work);
    return told({ quiet, flooded, sent: await strangers, seconds: Number(seconds) }, isJson);
  } finally {
    await source.destroy();
  }
}

/** Milliseconds that the person's requests took. @throws Error when one is refused */
async function working(api: string, token: string, seconds: number): Promise<readonly number[]> {
  const until = performance.now() + seconds * 1000;
  const took: number[] = [];
  while (performance.now() < until) {
    const began = performance.now();
    const answer = await fetch(`${api}/tasks`, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the person was answered ${answer.status}`);
    took.push(performance.now() - began);
    await pause(REST_MS);
  }
  return took;
}

interface Cost {
  readonly took: readonly number[];
  readonly transactions: number;
  readonly bytes: number;
}

async function during(source: DataSource, work: () => Promise<readonly number[]>): Promise<Cost> {
  const before = await counted(source);
  const took = await work();
  const after = await counted(source);
  return { took, transactions: after.transactions - before.transactions, bytes: after.bytes - before.bytes };
}

/** Idle connections tell of their transactions within a second. */
async function counted(source: DataSource): Promise<{ transactions: number; bytes: number }> {
  await pause(1_500);
  const [row] = await inScope(source, { person: null, governments: [] }, (sql) =>
    sql<{ ended: string; bytes: string }>(
      `select xact_commit + xact_rollback as ended, pg_database_size(datname) as bytes
       from pg_stat_database where datname = current_database()`,
    ),
  );
  return { transactions: Number(row?.ended), bytes: Number(row?.bytes) };
}

interface Measured {
  readonly quiet: Cost;
  readonly flooded: Cost;
  readonly sent: number;
  readonly seconds: number;
}

function told({ quiet, flooded, sent, seconds }: Measured, isJson: boolean): number {
  const transactions = rounded((flooded.transactions - quiet.transactions) / seconds);
  const [before, meanwhile] = [spread(quiet.took), spread(flooded.took)];
  const slower = rounded(meanwhile.p50 / before.p50, 2);
  const bytes = flooded.bytes - quiet.bytes;
  const result = { strangers: sent, seconds, transactions, bytes, slower, quiet: before, flooded: meanwhile };
  process.stdout.write(`${JSON.stringify(result, undefined, isJson ? undefined : 2)}\n`);
  const isFine = transactions < MOST.transactions && bytes < MOST.bytes && slower < MOST.slower;
  return isFine ? 0 : 1;
}

/** Strangers on a thread of their own, so that they slow nobody down but by what they ask. */
function flooding(api: string, seconds: number): Promise<number> {
  const thread = new Worker(fileURLToPath(import.meta.url), { workerData: { api, seconds } });
  return new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject));
}

async function flood({ api, seconds }: { readonly api: string; readonly seconds: number }): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let sent = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const answer = await fetch(`${api}/me`, { headers: strangeHeaders(sent) });
      await answer.arrayBuffer();
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return sent;
}

/** Nothing, a token that nobody has signed, a cookie that was made up. */
function strangeHeaders(turn: number): { [name: string]: string } {
  if (turn % 3 === 0) return {};
  const secret = randomBytes(32).toString('base64url');
  return turn % 3 === 1
    ? { authorization: `Bearer e30.e30.${secret}` }
    : { cookie: `isen-session=${secret}` };
}

if (isMainThread) await runCommand(main);
else parentPort?.postMessage(await flood(workerData as { api: string; seconds: number }));
