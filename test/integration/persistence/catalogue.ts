import { DataSource } from 'typeorm';
import { tables } from '../../../libs/persistence/tables.js';

/**
 * TypeORM keeps the expressions of generated columns in a table of its own, which our migrations don't make. One that
 * lives as long as the connection tells it what Postgres knows.
 */
const GENERATED = `
create temp table typeorm_metadata as
select 'GENERATED_COLUMN' as type, current_database()::text as database, n.nspname::text as schema,
  c.relname::text as "table", a.attname::text as name, pg_get_expr(d.adbin, d.adrelid) as value
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attgenerated = 's'`;

/**
 * What TypeORM would change in a database, were it let, to make it as the catalogue of tables says.
 * @param plant a change to the database that is taken back afterwards
 * @returns statements; none when catalogue and database agree
 */
export async function drift(url: string, plant?: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...tables],
    installExtensions: false,
    extra: { max: 1, pipeline: true },
  });
  source.driver.supportedDataTypes.push('xid8' as 'text');
  await source.initialize();
  // A schema of an entity has no place for the table's own comment.
  for (const metadata of source.entityMetadatas) {
    const { comment } = tables.find(({ path }) => path === metadata.tablePath)?.parts ?? {};
    if (comment !== undefined) metadata.comment = comment;
  }
  // The pool's one connection carries the transaction from one statement to the next.
  try {
    await source.query('begin');
    await source.query(GENERATED);
    if (plant) await source.query(plant);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await source.query('rollback');
    await source.destroy();
  }
}
