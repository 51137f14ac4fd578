import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import { FILLED_SINCE_EXPORT } from './vacancy.js';

/** A position of the map (peta jabatan) as its list shows it. */
export interface PositionView {
  readonly id: string;
  readonly government: string;
  readonly unit: string;
  readonly unitName: string;
  readonly title: string;
  readonly level: string;
  readonly family: string | null;
  /** No civil servant in service, or of unknown legal status, holds it, and nobody was inaugurated in it since the last export. */
  readonly vacant: boolean;
}

export interface PositionFilter extends PageRequest {
  readonly vacant?: boolean | undefined;
  readonly level?: string | undefined;
}

/** The positions in scope, by level, then id. */
export async function listPositions(sql: Sql, filter: PositionFilter): Promise<Page<PositionView>> {
  const [level, id] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const rows = await sql<PositionView>(
    `select * from (
       select p.position as id, p.government, p.unit, u.name as "unitName", p.title, p.level, p.family,
         not exists (select from reference.servant s where s.position = p.position and s.active is not false)
           and not exists (select from view.succession v where v.position = p.position and ${FILLED_SINCE_EXPORT}) as vacant
       from reference.position p join reference.unit u using (unit)) listed
     where ($1::text is null or (level, id) > ($1, $2)) and ($3::boolean is null or vacant = $3)
       and ($4::text is null or level = $4)
     order by level, id limit $5`,
    [level, id, filter.vacant ?? null, filter.level ?? null, limit + 1],
  );
  return pageOf(rows, limit, (row) => [row.level, row.id]);
}

/** A position by name. */
export interface Post {
  readonly title: string;
  readonly unit: string;
}

/** What a position in scope is called; null for one that is elsewhere. */
export async function findPost(sql: Sql, position: string): Promise<Post | null> {
  const [row] = await sql<Post>(
    `select p.title, u.name as unit from reference.position p join reference.unit u using (unit) where p.position = $1`,
    [position],
  );
  return row ?? null;
}
