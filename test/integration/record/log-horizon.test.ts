import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { fitCluster } from '../../../libs/persistence/record/cluster-shift.js';
import { logStanding, type LogStanding } from '../../../libs/persistence/record/log-standing.view.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { appendCommitted, type findHorizon } from '../../../libs/record/sequencer.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected } from '../support/connected.js';
import { Interleavings } from '../support/interleaving.js';
import { numbered, SealingSession } from '../support/sealing-session.js';

/** The long form: `INTERLEAVINGS=10000 SEED=… npx vitest run --project stack` with this file. */
const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 400);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Nothing here is lost with the power, and what is not written through takes a tenth of the time. */
const SETTINGS = { max_prepared_transactions: '10', fsync: 'off' };

let database: FreshDatabase;
let sequencer: pg.Client;
let app: SealingSession;

beforeAll(async () => {
  database = await freshDatabase(SETTINGS);
  sequencer = new pg.Client({ connectionString: database.url('isen_sequencer') });
  await sequencer.connect();
  app = await SealingSession.open(new pg.Client({ connectionString: database.url('isen_app') }));
});
afterAll(async () => {
  await sequencer.end();
  await app.client.end();
  await database.stop();
});

async function standing(at = database): Promise<LogStanding> {
  const source = await openDataSource(at.url('isen_replay'), 1);
  try {
    return await inScope(source, { person: null, governments: [] }, logStanding);
  } finally {
    await source.destroy();
  }
}

/** Holds a transaction open while some work is done, then ends it. */
async function meanwhile<T>(
  client: pg.Client,
  work: (pid: number) => Promise<T>,
  how = 'rollback',
): Promise<T> {
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return await work(rows[0]!.pid).finally(() => client.query(how));
  } finally {
    await client.end();
  }
}

describe('who holds the log', () => {
  test('not a transaction in another database, however long it is open', async () => {
    await meanwhile(database.superuser('postgres'), async () => {
      await app.seal('case/62.01/beside-a-stranger');
      expect(await standing()).toMatchObject({ waiting: 1, holder: null });
      expect(await appendCommitted(sequencer)).toBe(1);
    });
  });

  test('not a transaction of a role that may seal nothing', async () => {
    const archive = new pg.Client({ connectionString: database.url('isen_archive') });
    await meanwhile(archive, async () => {
      await app.seal('case/62.01/beside-the-archive');
      expect(await appendCommitted(sequencer)).toBe(1);
    });
  });

  test.each(['isen_import', 'isen_owner'] as const)(
    'a slow writer of our own, %s, until it ends, and it is named',
    async (role) => {
      const stream = `case/62.01/after-${role}`;
      await meanwhile(new pg.Client({ connectionString: database.url(role) }), async (pid) => {
        await app.seal(stream);
        expect(await appendCommitted(sequencer)).toBe(0);
        const { waiting, waitingSeconds, holder } = await standing();
        expect({ waiting, holder }).toMatchObject({ waiting: 1, holder: { pid, role, prepared: null } });
        expect(waitingSeconds).toBeGreaterThan(0);
      });
      expect(await appendCommitted(sequencer)).toBe(1);
      expect(await standing()).toMatchObject({ waiting: 0, waitingSeconds: 0, holder: null });
    },
  );

  test('a prepared transaction of ours, which has no session, and it is named', async () => {
    await app.begin();
    await app.seal('case/62.01/prepared');
    await app.end(`prepare transaction 'ours'`);
    await app.seal('case/62.01/after-a-prepared-one');
    expect(await appendCommitted(sequencer)).toBe(0);
    expect(await standing()).toMatchObject({
      waiting: 1,
      holder: { pid: null, prepared: 'ours', role: 'isen_app' },
    });
    await app.end(`commit prepared 'ours'`);
    expect(await appendCommitted(sequencer)).toBe(2);
    expect((await numbered(sequencer)).slice(-2).map(({ stream }) => stream)).toEqual([
      'case/62.01/prepared',
      'case/62.01/after-a-prepared-one',
    ]);
  });

  test('not a prepared transaction in another database', async () => {
    const client = database.superuser('postgres');
    await meanwhile(client, async () => undefined, `prepare transaction 'theirs'`);
    await app.seal('case/62.01/beside-a-prepared-one');
    expect(await appendCommitted(sequencer)).toBe(1);
    const undo = database.superuser('postgres');
    await undo.connect();
    await undo.query(`rollback prepared 'theirs'`).finally(() => undo.end());
  });

  test('whoever may take on a role that seals counts as one that does', async () => {
    await database.asSuperuser(`create role borrower login password 'borrower'`);
    await database.asSuperuser('grant isen_app to borrower with inherit false');
    await database.asSuperuser('grant connect on database isen_mulang to borrower');
    const url = new URL(database.url('isen_app'));
    [url.username, url.password] = ['borrower', 'borrower'];
    await meanwhile(new pg.Client({ connectionString: url.href }), async () => {
      await app.seal('case/62.01/after-a-borrower');
      expect(await appendCommitted(sequencer)).toBe(0);
      expect(await standing()).toMatchObject({ holder: { role: 'borrower' } });
    });
    expect(await appendCommitted(sequencer)).toBe(1);
  });
});

describe(`interleavings of writers, a stranger and the sequencer (seed ${SEED})`, () => {
  test(`${INTERLEAVINGS} of them leave the log in the order of transactions`, async () => {
    const play = await Interleavings.open(database);
    const chance = randomFrom(SEED);
    try {
      for (let n = 1; n <= INTERLEAVINGS; n += 1)
        expect(await play.play(chance), `seed ${SEED}, interleaving ${n}`).toBe(undefined);
    } finally {
      await play.end();
    }
  }, 900_000);
});

/** Each in a database of its own, whose log it breaks. */
describe('planted horizons', () => {
  const oneValue =
    (text: string): typeof findHorizon =>
    async (client) =>
      (await client.query<{ xid: string }>(text)).rows[0]!.xid;

  test.each([
    ['that look at nobody', 'select record.numbered(pg_snapshot_xmax(pg_current_snapshot())) as xid'],
    [
      'that forget prepared transactions',
      `select coalesce(min(backend_xid::text::bigint)::text::xid8, pg_snapshot_xmax(pg_current_snapshot())) as xid
       from pg_stat_activity where datname = current_database()`,
    ],
  ])('%s are caught', async (_what, text) => {
    const broken = await freshDatabase(SETTINGS);
    try {
      const play = await Interleavings.open(broken, oneValue(text));
      const chance = randomFrom(SEED);
      let wrong: string | undefined;
      for (let n = 0; n < 2000 && !wrong; n += 1) wrong = await play.play(chance);
      await play.end();
      expect(wrong).toBeDefined();
    } finally {
      await broken.stop();
    }
  });
});

test('a record loaded into a younger cluster goes on being numbered, after all that was loaded', async () => {
  await database.asSuperuser(AGE);
  await app.seal('case/62.01/aged');
  expect(await appendCommitted(sequencer)).toBe(1);
  await app.seal('case/62.01/not-numbered-when-dumped');
  const younger = await freshDatabase();
  try {
    await copy(database, younger);
    await connected(younger, 'isen_sequencer', async (client) => {
      expect(await appendCommitted(client), 'numbers of another cluster lie beyond the horizon').toBe(0);
      const raised = await connected(younger, 'isen_owner', (owner) => fitCluster(asking(owner)));
      expect(raised).toBeGreaterThan(0n);
      expect(await appendCommitted(client)).toBe(1);
      const there = await SealingSession.open(new pg.Client({ connectionString: younger.url('isen_app') }));
      await there.seal('case/62.01/sealed-in-the-younger');
      expect(await appendCommitted(client)).toBe(1);
      const again = await connected(younger, 'isen_owner', (owner) => fitCluster(asking(owner)));
      expect(again, 'what is sealed here fits').toBe(undefined);
      await there.client.end();
      const log = await numbered(client);
      expect(log.slice(-3).map(({ stream }) => stream)).toEqual([
        'case/62.01/aged',
        'case/62.01/not-numbered-when-dumped',
        'case/62.01/sealed-in-the-younger',
      ]);
      expect(log.every(({ xid }, index) => BigInt(xid) >= BigInt(log[index - 1]?.xid ?? 0))).toBe(true);
    });
    expect(await standing(younger)).toMatchObject({ waiting: 0 });
  } finally {
    await younger.stop();
  }
});

const AGE = `do $$ begin for n in 1..20000 loop perform pg_current_xact_id(); commit; end loop; end $$`;

const asking =
  (client: pg.Client) =>
  async (statement: string): Promise<object[]> =>
    (await client.query(statement)).rows ?? [];

async function copy(from: FreshDatabase, to: FreshDatabase): Promise<void> {
  const client = to.superuser();
  await client.connect();
  for (const table of ['record.event', 'record.log']) {
    const [dumped] = await from.asSuperuser(`select json_agg(t)::text as rows from ${table} t`);
    await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      dumped!.rows,
    ]);
  }
  await client.end();
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
