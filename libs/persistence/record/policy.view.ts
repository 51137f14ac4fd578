import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';

/** A stored policy version by its hash; its name is its own. */
export interface PolicyView {
  readonly hash: string;
  readonly name: string | null;
  readonly storedAt: string;
}

interface Row extends PolicyView {
  /** The instant as Postgres writes it, with microseconds, so that the next page starts exactly after it. */
  readonly key: string;
}

/** The stored policy versions, newest first. */
export async function listPolicies(sql: Sql, request: PageRequest): Promise<Page<PolicyView>> {
  const [at, hash] = keysetOf(request.cursor, 2);
  const limit = limitOf(request);
  const rows = await sql<Row>(
    `select hash, convert_from(bytes, 'UTF8')::jsonb ->> 'name' as name, stored_at as "storedAt",
       stored_at::text as key
     from record.artifact
     where kind = 'policy' and ($1::timestamptz is null or (stored_at, hash) < ($1::timestamptz, $2))
     order by stored_at desc, hash desc limit $3`,
    [at, hash, limit + 1],
  );
  const { rows: page, next } = pageOf(rows, limit, (row) => [row.key, row.hash]);
  return { rows: page.map(({ key: _key, ...row }) => row), next };
}
