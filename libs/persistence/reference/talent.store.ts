import type { Role, Standing } from '../../domain/kernel/actor.js';
import type { Approval } from '../../domain/kernel/approval.js';
import type { LegalWindow } from '../../domain/reference/legal-window.js';
import type { PositionLevel, Predicate, Sanction, Servant } from '../../domain/reference/servant.js';
import type { Sql } from '../sql/scope.js';
import { stamped } from './employee.store.js';
import type { ImportRun } from './import-run.store.js';
import { approvalId, legalWindowId, positionId, standingId, unitId } from './reference-id.js';
import { stampRow, storedStamps, type NewStamp, type Stamp } from './stamp.js';
import { upsert, type NewRow } from './upsert.js';

/** What the second file says about one servant, by kind. */
export interface TalentData {
  readonly predicate: { readonly year: number; readonly predicate: Predicate; readonly source: string };
  readonly assessment: NonNullable<Servant['competence']>;
  readonly health: NonNullable<Servant['health']>;
  readonly experience: { readonly years: number };
  readonly level: { readonly level: PositionLevel; readonly from: string; readonly until: string | null };
  /** Level `none`: somebody looked and found no sanction. */
  readonly discipline: {
    readonly level: Sanction['level'] | 'none';
    readonly decidedOn: string | null;
    readonly endedOn: string | null;
  };
  readonly supervisor: { readonly supervisor: string };
}
export type TalentKind = keyof TalentData;

/** One accepted row of the second file. Persons are our ids. */
export type TalentRow = DatumRow | StandingRow | PositionRow | ApprovalRow | WindowRow;
export interface DatumRow {
  readonly table: 'talent_datum';
  readonly person: string;
  readonly kind: TalentKind;
  /** What makes it one of several of its kind: year or date; empty where there is one. */
  readonly key: string;
  readonly data: TalentData[TalentKind];
}
export interface StandingRow {
  readonly table: 'standing';
  readonly person: string;
  /** For somebody without NIP: how the file marks and names them. */
  readonly outsider: { readonly marker: string; readonly name: string } | null;
  readonly role: Role;
  readonly kind: Standing['kind'];
  readonly unit: string | null;
  readonly decree: string;
  readonly from: string;
  readonly until: string | null;
  readonly governments: readonly string[];
}
export interface PositionRow {
  readonly table: 'position';
  readonly unitCode: string;
  readonly job: string;
  readonly title: string;
  readonly level: PositionLevel;
  readonly family: string | null;
}

export type ApprovalRow = { readonly table: 'approval' } & Approval;
export type WindowRow = { readonly table: 'legal_window' } & LegalWindow;

/** Within a file no two rows may have the same key. */
export function talentKey(government: string, row: TalentRow): string {
  if (row.table === 'talent_datum') return `${row.person} ${row.kind} ${row.key}`;
  if (row.table === 'position') return positionId(government, row.unitCode, row.job);
  if (row.table === 'approval') return approvalId(government, row.kind, row.number);
  if (row.table === 'legal_window') return legalWindowId(government, row.kind, row.from);
  return standingId(government, row.person, row.role, row.unit, row.decree);
}

/** Writes a batch of accepted rows; gives their stamps in order. */
export async function storeTalent(
  sql: Sql,
  run: ImportRun,
  rows: readonly TalentRow[],
): Promise<readonly NewStamp[]> {
  const known = await knownStamps(sql, run, rows);
  const stamps = rows.map((row) => stampRow(row, known.get(talentKey(run.government, row))));
  const written = rows.map((row, index) => ({ row, stamp: stamps[index] as NewStamp }));
  await upsert(sql, 'identity.person', ['person'], outsiders(run, rows));
  await upsert(
    sql,
    'reference.talent_datum',
    ['person', 'kind', 'key'],
    pick(written, 'talent_datum', run, datum),
  );
  await upsert(sql, 'reference.standing', ['id'], pick(written, 'standing', run, standing));
  await upsert(sql, 'reference.position', ['position'], pick(written, 'position', run, position));
  await upsert(sql, 'reference.approval', ['id'], pick(written, 'approval', run, approval));
  await upsert(sql, 'reference.legal_window', ['id'], pick(written, 'legal_window', run, legalWindow));
  return stamps;
}

async function knownStamps(
  sql: Sql,
  run: ImportRun,
  rows: readonly TalentRow[],
): Promise<Map<string, Stamp>> {
  const keys = rows.map((row) => talentKey(run.government, row));
  const persons = rows.flatMap((row) => (row.table === 'talent_datum' ? [row.person] : []));
  const data = await sql<Stamp & { key: string }>(
    `select concat_ws(' ', person, kind, key) as key, row_hash, salt from reference.talent_datum
     where person = any($1)`,
    [persons],
  );
  return new Map([
    ...data.map((row) => [row.key, row] as const),
    ...(await storedStamps(sql, 'reference.standing', 'id', keys)),
    ...(await storedStamps(sql, 'reference.position', 'position', keys)),
    ...(await storedStamps(sql, 'reference.approval', 'id', keys)),
    ...(await storedStamps(sql, 'reference.legal_window', 'id', keys)),
  ]);
}

interface Written {
  readonly row: TalentRow;
  readonly stamp: NewStamp;
}

function pick<T extends TalentRow['table']>(
  written: readonly Written[],
  table: T,
  run: ImportRun,
  columns: (run: ImportRun, row: Extract<TalentRow, { table: T }>) => NewRow,
): NewRow[] {
  return written
    .filter(({ row }) => row.table === table)
    .map(({ row, stamp }) => ({
      ...columns(run, row as Extract<TalentRow, { table: T }>),
      government: run.government,
      ...stamped(run, stamp),
    }));
}

const datum = (_run: ImportRun, { person, kind, key, data }: DatumRow) => ({ person, kind, key, data });

const standing = (run: ImportRun, row: StandingRow) => ({
  id: talentKey(run.government, row),
  person: row.person,
  governments: row.governments,
  role: row.role,
  kind: row.kind,
  unit: row.unit,
  decree: row.decree,
  from: row.from,
  until: row.until,
});

const position = (run: ImportRun, row: PositionRow) => ({
  position: talentKey(run.government, row),
  unit: unitId(run.government, row.unitCode),
  code: row.job,
  title: row.title,
  level: row.level,
  family: row.family,
});

const approval = (run: ImportRun, row: ApprovalRow) => ({
  id: talentKey(run.government, row),
  kind: row.kind,
  number: row.number,
  date: row.date,
  until: row.until,
  file_hash: row.fileHash,
  standing_kind: row.standingKind,
});

const legalWindow = (run: ImportRun, row: WindowRow) => ({
  id: talentKey(run.government, row),
  kind: row.kind,
  from: row.from,
  until: row.until,
});

function outsiders(run: ImportRun, rows: readonly TalentRow[]): NewRow[] {
  const found = rows.flatMap((row) =>
    row.table === 'standing' && row.outsider ? [{ ...row.outsider, row }] : [],
  );
  const persons = found.map(({ marker, name, row }) => ({
    person: row.person,
    government: run.government,
    marker,
    name,
    import_run: run.stream,
  }));
  return [...new Map(persons.map((person) => [person.person, person])).values()];
}
