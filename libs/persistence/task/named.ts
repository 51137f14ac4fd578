import { likePart } from '../sql/like-part.js';
import type { Sql } from '../sql/scope.js';

/** What a part of a name leads to: each of it, or, where that is a lot, the pattern to look it up by. */
export type Named = { readonly few: readonly string[] } | { readonly many: string };

/** So many are looked for one by one in an inbox; more are filtered out of it. */
const FEW_MAX = 3000;

/**
 * Who and what is called so: people, by their own or their position's name, and successions, by the target position's.
 * @returns null when nothing was asked for
 */
export async function lookUp(sql: Sql, q: string | undefined): Promise<Named | null> {
  const pattern = likePart(q);
  if (pattern === null) return null;
  const most = FEW_MAX + 1;
  const rows = await sql<{ id: string }>('select id from identity.find_named($1, $2) as id', [pattern, most]);
  return rows.length < most ? { few: rows.map(({ id }) => id) } : { many: pattern };
}
