import type { Sql } from '../sql/scope.js';

/** How many streams' keys each key-encryption key wraps, by its id; the one in use longest in front. */
export async function wrappingKeys(
  sql: Sql,
): Promise<readonly { readonly kek: string; readonly streams: number }[]> {
  const rows = await sql<{ kek: string; streams: string }>(
    'select kek, count(*) as streams from record.stream_key group by kek order by min(created_at)',
  );
  return rows.map(({ kek, streams }) => ({ kek, streams: Number(streams) }));
}
