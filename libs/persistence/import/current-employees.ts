import type { EmployeeData } from '../reference/employee.store.js';
import type { Sql } from '../sql/scope.js';

/** What is known of somebody before a file is taken in, in the words that a preview compares. */
export interface CurrentEmployee {
  readonly nip: string;
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  readonly unit: string;
  readonly jobTitle: string | null;
  readonly decree: string | null;
  readonly appointed: string | null;
  readonly data: EmployeeData;
}

/** The employees in scope who have these numbers, by number. */
export async function currentEmployees(
  sql: Sql,
  nips: readonly string[],
): Promise<ReadonlyMap<string, CurrentEmployee>> {
  const rows = await sql<CurrentEmployee>(
    `select p.nip, p.name, p.title_before as "titleBefore", p.title_after as "titleAfter", u.name as unit,
       s.title as "jobTitle", t.decree, t."from" as appointed, s.data
     from identity.person p join reference.servant s using (person) join reference.unit u on u.unit = s.unit
       left join reference.standing t on t.person = s.person and t.role = 'civilServant'
     where p.nip = any($1)`,
    [nips],
  );
  return new Map(rows.map((row) => [row.nip, row]));
}

/** Somebody as a preview names them. */
export interface NamedEmployee {
  readonly name: string;
  readonly unit: string;
  readonly jobTitle: string | null;
}

/** People of a government in service, or perhaps, whom a run did not bring again; by name. */
export function vanishedEmployees(
  sql: Sql,
  { stream, government }: { readonly stream: string; readonly government: string },
): Promise<NamedEmployee[]> {
  return sql<NamedEmployee>(
    `select p.shown_name as name, u.name as unit, s.title as "jobTitle"
     from reference.servant s join identity.person p using (person) join reference.unit u on u.unit = s.unit
     where s.government = $2 and s.active is not false and s.import_run <> $1 order by p.name, p.person`,
    [stream, government],
  );
}
