import { ulid } from 'ulid';
import type { Servant } from '../../domain/reference/servant.js';
import type { Sql } from '../sql/scope.js';
import type { ImportRun } from './import-run.store.js';
import { positionId, standingId, unitId } from './reference-id.js';
import { stampRow, type NewStamp, type Stamp } from './stamp.js';
import { distinct, upsert } from './upsert.js';

/** The part of a servant that the employee export tells; the second file tells the rest. */
export type EmployeeData = Pick<
  Servant,
  | 'employment'
  | 'active'
  | 'birthDate'
  | 'positionLevel'
  | 'positionSince'
  | 'grade'
  | 'education'
  | 'field'
  | 'source'
>;

/** One accepted row of the employee export. */
export interface EmployeeRow {
  readonly nip: string;
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  readonly unit: { readonly code: string; readonly name: string };
  /** Code and title of the job in the unit. */
  readonly job: string | null;
  readonly jobTitle: string | null;
  readonly appointed: string;
  readonly decree: string;
  readonly data: EmployeeData;
}

/** What became of each row of a batch, in its order; null: the NIP belongs to another government. */
export type StoredRow = NewStamp | null;

/** Writes a batch of accepted rows: person, unit, servant, and the standing every servant has in their own matters. */
export async function storeEmployees(
  sql: Sql,
  run: ImportRun,
  rows: readonly EmployeeRow[],
): Promise<readonly StoredRow[]> {
  const persons = await personsOf(sql, run, rows);
  const known = await knownServants(sql, [...persons.values()]);
  const mine = rows.flatMap((row) => {
    const person = persons.get(row.nip);
    return person ? [{ row, person, stamp: stampRow(row, known.get(person)), known: known.get(person) }] : [];
  });
  await upsert(
    sql,
    'identity.person',
    ['person'],
    mine.map((one) => personRow(run, one)),
  );
  await upsert(
    sql,
    'reference.unit',
    ['unit'],
    distinct(
      mine.map((one) => unitRow(run, one.row)),
      'unit',
    ),
  );
  await upsert(
    sql,
    'reference.servant',
    ['person'],
    mine.map((one) => servantRow(run, one)),
  );
  await upsert(
    sql,
    'reference.standing',
    ['id'],
    mine.map((one) => standingRow(run, one)),
  );
  const stamps = new Map(mine.map((one) => [one.row, one.stamp]));
  return rows.map((row) => stamps.get(row) ?? null);
}

interface Known extends Stamp {
  readonly until: string | null;
}
interface Mine {
  readonly row: EmployeeRow;
  readonly person: string;
  readonly stamp: NewStamp;
  readonly known: Known | undefined;
}

/** Person ids by NIP: the known ones, and new ones for those that no government has. */
async function personsOf(
  sql: Sql,
  run: ImportRun,
  rows: readonly EmployeeRow[],
): Promise<Map<string, string>> {
  const fresh = rows.map(({ nip, name }) => ({ nip, name, person: ulid() }));
  await sql(
    `insert into identity.person (person, government, nip, name, import_run)
     select person, $2, nip, name, $3 from jsonb_to_recordset($1::jsonb) as fresh (person text, nip text, name text)
     on conflict (nip) do nothing`,
    [JSON.stringify(fresh), run.government, run.stream],
  );
  const known = await sql<{ nip: string; person: string }>(
    'select nip, person from identity.person where nip = any($1)',
    [rows.map(({ nip }) => nip)],
  );
  return new Map(known.map(({ nip, person }) => [nip, person]));
}

async function knownServants(sql: Sql, persons: readonly string[]): Promise<Map<string, Known>> {
  const rows = await sql<Known & { person: string }>(
    `select s.person, s.row_hash, s.salt, t.until from reference.servant s
     left join reference.standing t on t.person = s.person and t.role = 'civilServant'
     where s.person = any($1)`,
    [persons],
  );
  return new Map(rows.map((row) => [row.person, row]));
}

const personRow = (run: ImportRun, { row, person }: Mine) => ({
  person,
  government: run.government,
  nip: row.nip,
  name: row.name,
  title_before: row.titleBefore,
  title_after: row.titleAfter,
  import_run: run.stream,
});

const unitRow = (run: ImportRun, { unit }: EmployeeRow) => ({
  unit: unitId(run.government, unit.code),
  government: run.government,
  code: unit.code,
  name: unit.name,
  import_run: run.stream,
});

const servantRow = (run: ImportRun, { row, person, stamp }: Mine) => ({
  person,
  government: run.government,
  unit: unitId(run.government, row.unit.code),
  position: row.job === null ? null : positionId(run.government, row.unit.code, row.job),
  active: row.data.active,
  title: row.jobTitle,
  data: row.data,
  ...stamped(run, stamp),
});

/**
 * Somebody who has left the service keeps the standing, ended on the day of the first export that says so. One whose
 * legal status is not known keeps it too: nothing says that they have left.
 */
const standingRow = (run: ImportRun, { row, person, stamp, known }: Mine) => ({
  id: standingId(run.government, person, 'civilServant', null, ''),
  person,
  government: run.government,
  governments: [run.government],
  role: 'civilServant',
  kind: 'definitive',
  unit: null,
  decree: row.decree,
  from: row.appointed,
  until: row.data.active === false ? (known?.until ?? run.asOf) : null,
  ...stamped(run, stamp),
});

/** The columns every imported row carries. */
export const stamped = (run: ImportRun, { row_hash, salt }: Stamp) => ({
  import_run: run.stream,
  row_hash,
  salt,
});
