import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserSessionTable } from '../../../libs/persistence/access/access.table.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

let database: FreshDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  source = await openDataSource(database.url('isen_app'), 1);
});
afterAll(async () => {
  await source?.destroy();
  await database?.stop();
});

const SCOPE = { person: 'somebody', governments: ['62.01'] };
const row = (session: string) => ({ session, person: 'p', expires_at: '2099-01-01T00:00:00.000Z' });

/** Who asks and for which governments, and in which transaction, as the database sees it now. */
const seen = (sql: Sql) =>
  sql(`select current_setting('app.person', true) as person, current_setting('app.governments', true) as governments,
    pg_current_xact_id()::text as xid`);

const stored = async (): Promise<string[]> =>
  (await database.asSuperuser('select session from access.session order by 1')).map(({ session }) =>
    String(session),
  );

/** What would begin a transaction of its own, were there none: the first by itself, the second when asked to. */
const WAYS: readonly [string, (sql: Sql, session: string) => Promise<unknown>][] = [
  ['insert', (sql, session) => sql.repository(browserSessionTable).insert(row(session))],
  ['save', (sql, session) => sql.repository(browserSessionTable).save(row(session))],
  [
    'a transaction within',
    (sql, session) => {
      const { manager } = sql.repository(browserSessionTable);
      return manager.transaction((inner) => inner.insert(browserSessionTable, row(session)));
    },
  ],
];

test.each(WAYS)('%s stays in the scope’s transaction, which goes on with its scope', async (way, write) => {
  const [before, after] = await inScope(source, SCOPE, async (sql) => {
    const first = await seen(sql);
    await write(sql, way);
    return [first, await seen(sql)];
  });
  expect(after).toEqual(before);
  expect(before).toMatchObject([{ person: 'somebody', governments: '62.01' }]);
  expect(await stored()).toContain(way);
});

test.each(WAYS)('%s leaves nothing behind when the scope fails later', async (way, write) => {
  const failing = inScope(source, SCOPE, async (sql) => {
    await write(sql, `${way}, taken back`);
    throw new Error('later');
  });
  await expect(failing).rejects.toThrow('later');
  expect(await stored()).not.toContain(`${way}, taken back`);
});

test('the next scope on the connection begins anew', async () => {
  const sessions = await inScope(source, { person: null, governments: [] }, async (sql) => {
    expect(await seen(sql)).toMatchObject([{ person: '', governments: '' }]);
    return sql.repository(browserSessionTable).find({ order: { session: 'asc' } });
  });
  expect(sessions.map(({ session }) => session)).toEqual(await stored());
  expect(sessions[0]).toMatchObject({ person: 'p', expires_at: '2099-01-01T00:00:00.000Z' });
});
