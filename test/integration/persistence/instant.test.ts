import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected } from '../support/connected.js';

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

const INSTANTS = `select timestamptz '2026-11-24 10:00:00.123999+07' as at, date '2026-11-24' as day, null::timestamptz as never`;

test.each(['UTC', 'Asia/Pontianak', 'America/St_Johns'])(
  'instants come as ISO in UTC with milliseconds, days as they are, in a session of %s',
  async (zone) => {
    const [row] = await inScope(source, { person: null, governments: [] }, async (sql) => {
      await sql(`set local timezone to '${zone}'`);
      // With parameters a statement is prepared, which is another way through the driver.
      expect(await sql(`${INSTANTS} where $1::int = 1`, [1])).toEqual(await sql(INSTANTS));
      return sql(INSTANTS);
    });
    expect(row).toEqual({ at: '2026-11-24T03:00:00.123Z', day: '2026-11-24', never: null });
  },
);

test('the driver reads for others as it always did', async () => {
  const { rows } = await connected(database, 'isen_app', (client) => client.query(INSTANTS));
  expect(rows[0]?.at).toEqual(new Date('2026-11-24T03:00:00.123Z'));
  expect(pg.types.getTypeParser(pg.types.builtins.DATE)('2026-11-24')).toBeInstanceOf(Date);
});
