import type { Standing } from '../../domain/kernel/actor.js';
import type { Sql } from '../sql/scope.js';
import { IN_FORCE, LOCAL_DATE } from './local-date.js';

/**
 * The papers a person may act on today. A scope that names the person and no government is enough: everybody
 * sees their own standings.
 */
export const findStandings = (sql: Sql, person: string): Promise<readonly Standing[]> =>
  standingsWhere(sql, person, IN_FORCE);

/** The papers on which a person acted once, and which have run out. */
export const findEndedStandings = (sql: Sql, person: string): Promise<readonly Standing[]> =>
  standingsWhere(sql, person, `until < ${LOCAL_DATE}`);

async function standingsWhere(sql: Sql, person: string, held: string): Promise<readonly Standing[]> {
  const rows = await sql<{ value: Standing }>(
    `select jsonb_build_object('id', id, 'person', person, 'role', role, 'kind', kind, 'government', government,
       'governments', to_jsonb(governments), 'unit', unit, 'decree', decree, 'from', "from", 'until', until) as value
     from reference.standing
     where person = $1 and ${held}
     order by role, id`,
    [person],
  );
  return rows.map(({ value }) => value);
}

/** Which of some standings are in force today; the scope must reach all of them. */
export async function standingAmong(sql: Sql, standings: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }>(
    `select id from reference.standing where id = any($1) and ${IN_FORCE}`,
    [standings],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A name as it is written in a letter, and the NIP, for display alone; null for an official without NIP. */
export interface PersonName {
  readonly person: string;
  readonly name: string;
  readonly nip: string | null;
}

/** Names by person id; an id outside the scope, or one that was erased, is missing from the answer. */
export async function namesOf(
  sql: Sql,
  persons: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> {
  const rows = await sql<PersonName>(
    `select person, nip, shown_name as name from identity.person where person = any($1)`,
    [persons],
  );
  return new Map(rows.map((row) => [row.person, row]));
}
