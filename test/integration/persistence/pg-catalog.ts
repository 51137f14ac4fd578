import type pg from 'pg';

/** Ours are all schemas but those of Postgres itself, without TypeORM's own list of migrations and what extensions bring. */
const OURS = `n.nspname !~ '^(pg_|information_schema$)'`;
const NOT_OF_EXTENSION = (catalog: string, oid: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;
const TABLES = `(select c.*, c.oid as id, n.nspname || '.' || c.relname as path
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('r', 'p') and c.relname !~ '^migrations?$') t`;

/** What a table has beside its columns: rows of path and line, each kind in the order in which it is shown. */
const OF_TABLES: readonly string[] = [
  `select path, case contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key'
     when 'c' then 'check' else contype::text end || ' ' || conname || ': ' || pg_get_constraintdef(k.oid) as line
   from ${TABLES} join pg_constraint k on k.conrelid = id where contype <> 'n'`,
  `select path, case when indisunique then 'unique ' else '' end || 'index ' || i.relname || ': '
     || substring(pg_get_indexdef(i.oid) from 'USING .*$') as line
   from ${TABLES} join pg_index x on x.indrelid = id join pg_class i on i.oid = x.indexrelid
   where not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))`,
  `select path, 'storage of ' || attname || ': ' || attstorage::text as line
   from ${TABLES} join pg_attribute a on attrelid = id join pg_type y on y.oid = atttypid
   where attnum > 0 and attstorage <> typstorage`,
  `select path, 'row-level security: ' || case when relforcerowsecurity then 'on, for the owner too'
     when relrowsecurity then 'on' else 'off' end as line from ${TABLES}`,
  `select path, case when polpermissive then '' else 'restrictive ' end || 'policy ' || polname || ': '
     || case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
          else 'all' end
     || ' to ' || (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by r::regrole::text)
          from unnest(polroles) r)
     || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
     || coalesce(' with check ' || pg_get_expr(polwithcheck, polrelid), '') as line
   from ${TABLES} join pg_policy on polrelid = id`,
  `select path, 'trigger ' || tgname || case tgenabled when 'O' then '' else ' (not as usual: ' || tgenabled::text || ')' end
     || ': ' || substring(pg_get_triggerdef(g.oid) from '(?:BEFORE|AFTER|INSTEAD OF) .*$') as line
   from ${TABLES} join pg_trigger g on tgrelid = id where not tgisinternal`,
];

const FUNCTIONS = `select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and ${NOT_OF_EXTENSION('pg_proc', 'p.oid')}`;

/** Whatever else lies in our schemas: none of it would be seen by the catalogue of tables. */
const OTHERS = `
  select 'extension ' || extname as line from pg_extension
  union all select 'schema ' || nspname from pg_namespace n where ${OURS}
  union all select case c.relkind when 'S' then 'sequence ' when 'v' then 'view ' when 'm' then 'materialised view '
      else c.relkind::text || ' ' end || n.nspname || '.' || c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind not in ('r', 'p', 'i', 'I', 't') and c.relname !~ '^migrations?_id_seq$'
  union all select 'type ' || n.nspname || '.' || y.typname from pg_type y join pg_namespace n on n.oid = y.typnamespace
    where ${OURS} and y.typtype in ('d', 'e', 'r', 'm') and ${NOT_OF_EXTENSION('pg_type', 'y.oid')}`;

/**
 * What a migrated database holds beside columns, as text: constraints, indexes with their predicates, row-level
 * security, triggers and ways of storing per table, functions with their bodies, and whatever else there is.
 */
export async function catalogText(client: pg.Client): Promise<string> {
  const sections = [
    ...linesOf((await client.query<{ line: string }>(OTHERS)).rows.map(({ line }) => line)),
    ...(await tableSections(client)),
    ...linesOf(
      (await client.query<{ text: string }>(FUNCTIONS)).rows.map(({ text }) => `\n${text.trimEnd()}`),
    ),
  ];
  return `${sections.join('\n')}\n`;
}

const linesOf = (lines: readonly string[]): string[] => lines.toSorted();

async function tableSections(client: pg.Client): Promise<string[]> {
  const found: { path: string; line: string; kind: number }[] = [];
  for (const [kind, query] of OF_TABLES.entries()) {
    const { rows } = await client.query<{ path: string; line: string }>(query);
    found.push(...rows.map(({ path, line }) => ({ path, kind, line: line.replaceAll(/\s+/g, ' ') })));
  }
  const byPath = Map.groupBy(found, ({ path }) => path);
  return [...byPath.keys()].toSorted().map((path) => {
    const lines = (byPath.get(path) ?? []).map(({ kind, line }) => `${kind} ${line}`).toSorted();
    return [`\ntable ${path}`, ...lines.map((line) => `  ${line.slice(2)}`)].join('\n');
  });
}
