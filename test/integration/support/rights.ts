import type pg from 'pg';
import { LOOK_UPS } from '../../../libs/persistence/grants.js';
import { RUNNING_ROLES } from '../../../libs/persistence/sql/grant.js';

/** Ours are all schemas but those of Postgres itself. */
const OURS = `n.nspname !~ '^(pg_|information_schema$)'`;
/** TypeORM's own list of what has been migrated; nobody but the owner may touch it. */
const LEDGER = /^public\.migrations?$/;

/**
 * Who may do what with each table, as the database says it.
 * @returns lines `schema.table role privilege`, the owner's left out, sorted
 */
export async function grantsIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select n.nspname || '.' || c.relname || ' ' || coalesce(g.rolname, 'public') || ' ' || lower(a.privilege_type) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join lateral aclexplode(c.relacl) a left join pg_roles g on g.oid = a.grantee
    where ${OURS} and a.grantee <> c.relowner`);
  return rows.map(({ line }) => line).toSorted();
}

/** Everything a query can read or write: tables, views, sequences excepted, which identity columns own. */
export async function tablesIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'f')`);
  return rows
    .map(({ name }) => name)
    .filter((name) => !LEDGER.test(name))
    .toSorted();
}

/**
 * Who may call the functions that run with their owner's rights.
 * @returns lines `signature role`, the owner's left out, sorted
 */
export async function callersIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select p.oid::regprocedure || ' ' || coalesce(g.rolname, 'public') as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    left join pg_roles g on g.oid = a.grantee
    where ${OURS} and p.prosecdef and a.grantee <> p.proowner`);
  return rows.map(({ line }) => line).toSorted();
}

/** Ways for a running role to be more than its grants: each a sentence, none is the healthy answer. */
export async function powersOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(POWERS, [[...RUNNING_ROLES], Object.keys(LOOK_UPS)]);
  return rows.map(({ line }) => line).toSorted();
}

const POWERS = `
select rolname || ' is more than a plain role' as line from pg_roles
where rolname = any($1) and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
union all
select m.rolname || ' is a member of ' || r.rolname from pg_auth_members a
join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid where m.rolname = any($1)
union all
select r.rolname || ' owns ' || c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner
join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind <> 'i' and r.rolname = any($1)
union all
select coalesce(g.rolname, 'public') || ' may create in schema ' || n.nspname from pg_namespace n
cross join lateral aclexplode(n.nspacl) a left join pg_roles g on g.oid = a.grantee
where ${OURS} and a.privilege_type = 'CREATE' and (a.grantee = 0 or g.rolname = any($1))
union all
select coalesce(g.rolname, 'public') || ' may ' || lower(a.privilege_type) || ' ' || t.attrelid::regclass || '.' || t.attname
from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
cross join lateral aclexplode(t.attacl) a left join pg_roles g on g.oid = a.grantee where ${OURS}
union all
select 'function ' || p.oid::regprocedure || ' runs with its owner''s rights' from pg_proc p
join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prosecdef
  and not (p.oid::regprocedure::text = any($2) and 'search_path=pg_catalog, pg_temp' = any(p.proconfig))
union all
select 'view ' || c.oid::regclass || ' reads with its owner''s rights' from pg_class c
join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('v', 'm', 'f')
  and not coalesce('security_invoker=true' = any(c.reloptions), false)`;
