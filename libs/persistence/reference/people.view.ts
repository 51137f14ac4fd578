import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';

/** A person by name, with the position and the unit that the last export names. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly unit: string | null;
}

/** Names of people in scope by their ids; an id that is unknown, elsewhere or erased is missing. */
export const findPeople = (sql: Sql, { id }: { readonly id: readonly string[] }): Promise<PersonView[]> =>
  sql<PersonView>(
    `select p.person as id, p.shown_name as name, coalesce(s.title, seat.title) as position, u.name as unit
     from identity.person p left join reference.servant s using (person)
       left join reference.position seat on seat.position = s.position left join reference.unit u on u.unit = s.unit
     where p.person = any($1) order by p.person`,
    [id],
  );

/** A unit of the organisation. */
export interface UnitView {
  readonly id: string;
  readonly government: string;
  readonly name: string;
}

export interface UnitFilter extends PageRequest {
  readonly id?: readonly string[] | undefined;
}

/** The units in scope, by name. */
export async function listUnits(sql: Sql, filter: UnitFilter): Promise<Page<UnitView>> {
  const [name, id] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const rows = await sql<UnitView>(
    `select unit as id, government, name from reference.unit
     where ($1::text[] is null or unit = any($1)) and ($2::text is null or (name, unit) > ($2, $3))
     order by name, unit limit $4`,
    [filter.id ?? null, name, id, limit + 1],
  );
  return pageOf(rows, limit, (row) => [row.name, row.id]);
}
