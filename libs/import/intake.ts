import { storeEmployees, type EmployeeRow, type StoredRow } from '../persistence/reference/employee.store.js';
import type { Government, ImportKind, ImportRun } from '../persistence/reference/import-run.store.js';
import { readKnown, type Known } from '../persistence/reference/known.js';
import { storePersonas, type PersonaRow } from '../persistence/reference/persona.store.js';
import { storeTalent, talentKey, type TalentRow } from '../persistence/reference/talent.store.js';
import type { Sql } from '../persistence/sql/scope.js';
import type { CheckedRow } from './checked.row.js';
import { EMPLOYEE_COLUMNS } from './employee.columns.js';
import { employeeRow } from './employee.row.js';
import type { RowRuleName } from './fault.js';
import type { ColumnSet } from './header.js';
import { personaRow } from './persona.row.js';
import { PERSONA_COLUMNS, TALENT_COLUMNS } from './talent.columns.js';
import { talentRow } from './talent.row.js';
import { plainWords } from './word/code-index.js';
import { Spelling } from './word/spelling.js';

/** How one kind of file becomes reference data. */
export interface Intake<Row> {
  /** The accepted row, or null with the faults in `row`. */
  read(row: CheckedRow): Row | null;
  /** What no two rows of a file may share, and what a second one is told, at which column. */
  key(row: Row): string;
  readonly collision: { readonly column: string; readonly rule: RowRuleName };
  /** Writes a batch; null for a row that belongs to another government. */
  store(rows: readonly Row[]): Promise<readonly StoredRow[]>;
}

export const COLUMNS: { readonly [kind in ImportKind]: ColumnSet } = {
  employees: EMPLOYEE_COLUMNS,
  talent: TALENT_COLUMNS,
  personas: PERSONA_COLUMNS,
};

/** Prepares the intake of one run, with what its rows may refer to. */
export async function openIntake(sql: Sql, run: ImportRun, government: Government): Promise<Intake<unknown>> {
  if (run.kind === 'employees') return closed(await employees(sql, run, government));
  if (run.kind === 'talent') return closed(await talent(sql, run));
  return closed(await personas(sql, run));
}

/** Hides the row type: what an intake keys and stores is only ever what it has read itself. */
const closed = <Row>(intake: Intake<Row>): Intake<unknown> => intake as unknown as Intake<unknown>;

async function employees(sql: Sql, run: ImportRun, { code }: Government): Promise<Intake<EmployeeRow>> {
  const known = await readKnown(sql, run.government);
  const names = [...known.unitNameByCode];
  const context = {
    government: code,
    ...spellings(known),
    unitNames: known.unitNameByCode,
    unitsByName: new Map(names.map(([unit, name]) => [plainWords(name), unit])),
  };
  return {
    read: (row) => employeeRow(row, context),
    key: ({ nip }) => nip,
    collision: { column: 'NIP BARU', rule: 'NipMustBeUnique' },
    store: (rows) => storeEmployees(sql, run, rows),
  };
}

const spellings = (known: Known) => ({
  units: new Spelling(known.unitNameByCode.keys()),
  jobs: new Spelling(known.jobs),
});

async function talent(sql: Sql, run: ImportRun): Promise<Intake<TalentRow>> {
  const known = await readKnown(sql, run.government);
  const codes = await sql<{ code: string }>('select code from reference.government order by code');
  const context = {
    government: run.government,
    known,
    ...spellings(known),
    governments: codes.map(({ code }) => code),
  };
  return {
    read: (row) => talentRow(row, context),
    key: (row) => talentKey(run.government, row),
    collision: { column: 'JENIS', rule: 'RowMustBeUnique' },
    store: (rows) => storeTalent(sql, run, rows),
  };
}

async function personas(sql: Sql, run: ImportRun): Promise<Intake<PersonaRow>> {
  const known = await readKnown(sql, run.government);
  return {
    read: (row) => personaRow(row, known),
    key: ({ slug }) => slug,
    collision: { column: 'SLUG', rule: 'RowMustBeUnique' },
    store: (rows) => storePersonas(sql, run, rows),
  };
}
