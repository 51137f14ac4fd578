import { governmentOf } from '../domain/kernel/id.js';
import type { RecordInput } from '../domain/kernel/sealed.js';
import type { Sql } from '../persistence/sql/scope.js';

/**
 * Takes the names that only one open stream may hold; the projection frees them when their stream closes.
 * When one is held by another stream nothing stays taken.
 * @returns the first name that another stream holds, and by which; null when all are ours
 */
export async function reserveAll(
  sql: Sql,
  input: RecordInput,
): Promise<{ claim: string; by: string } | null> {
  const { claims } = input.story;
  if (claims.length === 0) return null;
  await sql(
    `insert into view.claim (name, stream, seq, government)
     select name, $2, $3, $4 from unnest($1::text[]) as name order by name on conflict (name) do nothing`,
    [claims, input.stream, input.seq, governmentOf(input.stream)],
  );
  const [held] = await sql<{ name: string; stream: string }>(
    'select name, stream from view.claim where name = any($1) and stream <> $2 limit 1',
    [claims, input.stream],
  );
  if (!held) return null;
  await sql('delete from view.claim where stream = $1 and seq = $2', [input.stream, input.seq]);
  return { claim: held.name, by: held.stream };
}
