import pg from 'pg';
import type { DataSource } from 'typeorm';

/** Four ways past the scope, and so past whose rows may be seen. */
export async function past(dataSource: DataSource): Promise<unknown[]> {
  const names = 'select name from identity.person';
  return [
    await dataSource.query(names),
    new pg.Pool(),
    dataSource.createQueryRunner(),
    await dataSource.transaction((manager) => manager.clear('person')),
  ];
}
