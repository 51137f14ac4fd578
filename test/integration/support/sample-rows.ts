import type pg from 'pg';
import { tablesIn } from './rights.js';

/** What a made-up row needs beyond what its columns' types say, because of a check. */
const SPECIAL: { readonly [table: string]: { readonly [column: string]: unknown } } = {
  'identity.person': { marker: 'official' },
  'record.delivery': { phase: 'due' },
  'record.disclosure': { class: 'story' },
  'record.event': { outcome: 'accepted' },
  'record.history_archive': { ended: 'completed' },
  'reference.approval': { kind: 'talentManagement' },
  'reference.legal_window': { kind: 'beforeElection' },
  'reference.import_run': { stream: 'import_run', kind: 'employees', rows_in: 2 },
  'reference.standing': { kind: 'definitive' },
  'reference.talent_datum': { kind: 'predicate' },
  'view.task': { owner_role: 'hrOfficer' },
};

/** Rows that others refer to come first. */
const FIRST = ['reference.import_run', 'identity.person', 'reference.unit'];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** Tables with a row per government, those first that others refer to. */
export async function governedTables(client: pg.Client): Promise<string[]> {
  const columns = await columnsOf(client);
  const governed = columns.filter(({ name }) => name === 'government').map(({ table }) => table);
  const tables = (await tablesIn(client)).filter((table) => governed.includes(table));
  return [...FIRST, ...tables.filter((table) => !FIRST.includes(table))];
}

/** Puts one made-up row for a government into a table, as whoever is connected. */
export async function insertSample(client: pg.Client, table: string, government: string): Promise<void> {
  const columns = (await columnsOf(client)).filter((column) => column.table === table);
  const special = Object.fromEntries(Object.entries(SPECIAL[table] ?? {}).map(distinguished(government)));
  const needed = columns.filter(({ name, required }) => required || name === 'government');
  const row = {
    ...Object.fromEntries(needed.map((column) => [column.name, valueOf(column, government)])),
    ...special,
  };
  const names = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

/** What names a row differs between governments; what a check lists does not. */
const distinguished =
  (government: string) =>
  ([column, value]: [string, unknown]): [string, unknown] =>
    ['stream', 'marker'].includes(column) ? [column, `${value as string}-${government}`] : [column, value];

function valueOf({ name, type }: Column, government: string): unknown {
  if (name === 'government') return government;
  if (type === 'text') return `${name}-${government}`;
  if (type === 'ARRAY') return name === 'governments' ? [government] : [];
  if (type === 'jsonb') return {};
  if (type === 'bytea') return '\\x00';
  if (type === 'boolean') return true;
  return type === 'integer' || type === 'bigint' ? 1 : '2026-01-05';
}

async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select n.nspname || '.' || c.relname as table, a.attname as name,
      case when t.typcategory = 'A' then 'ARRAY' else format_type(a.atttypid, null) end as type,
      a.attnotnull and not a.atthasdef and a.attidentity = '' as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^(pg_|information_schema$)'
    order by a.attnum`);
  return rows;
}
