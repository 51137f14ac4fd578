import type { Servant } from '../domain/reference/servant.js';
import type { EmployeeRow } from '../persistence/reference/employee.store.js';
import type { CheckedRow } from './checked.row.js';
import { plainWords } from './word/code-index.js';
import { CODES } from './word/indexes.js';
import { isLevel, levelByTitle } from './word/position-level.js';
import type { Spelling } from './word/spelling.js';

/** What the rows of an employee export may refer to. */
export interface EmployeeContext {
  /** Kemendagri code. */
  readonly government: string;
  /** Codes of units and jobs, each in the one spelling that counts. */
  readonly units: Spelling;
  readonly jobs: Spelling;
  /** Names of the units that are known, by code. */
  readonly unitNames: ReadonlyMap<string, string>;
  /** Codes of the units that are known, by the plain words of their name. */
  readonly unitsByName: ReadonlyMap<string, string>;
}

/** A code of a unit that has none of its own. */
const NO_UNIT = { code: '-', name: 'Unit kerja belum diketahui' };

/** The unit by its code; without one by its name, which is a guess; without either the one that stands for none. */
export function unitOf(row: CheckedRow, context: EmployeeContext): EmployeeRow['unit'] {
  const [code, name] = [row.id('UNOR ID'), row.loose('UNOR NAMA')];
  if (code !== null) {
    const spelled = respelled(row, 'UNOR ID', code, context.units);
    const known = name ?? context.unitNames.get(spelled);
    if (name === null) row.notice('UNOR NAMA', known ? 'ValueIsInferred' : 'ValueIsMissing');
    return { code: spelled, name: known ?? NO_UNIT.name };
  }
  if (name === null) return row.notice('UNOR ID', 'ValueIsMissing') ?? NO_UNIT;
  row.notice('UNOR ID', 'ValueIsInferred', name);
  const plain = plainWords(name);
  return { code: context.unitsByName.get(plain) ?? `nama:${plain}`, name };
}

/** The job as the export names it, its code in the spelling that is known. */
export function jobOf(row: CheckedRow, context: EmployeeContext): Pick<EmployeeRow, 'job' | 'jobTitle'> {
  const [code, jobTitle] = [row.id('JABATAN ID'), row.loose('JABATAN NAMA')];
  return { job: code === null ? null : respelled(row, 'JABATAN ID', code, context.jobs), jobTitle };
}

function respelled(row: CheckedRow, column: string, code: string, spelling: Spelling): string {
  const spelled = spelling.of(code);
  if (spelled !== code) row.notice(column, 'CodeWasRespelled');
  return spelled;
}

/**
 * The level from the echelon, else from the job type, else from the title by the tables; null for somebody of whose
 * job the row says nothing.
 */
export function levelOf(row: CheckedRow, context: EmployeeContext): Servant['positionLevel'] {
  const title = row.loose('JABATAN NAMA');
  const echelon = echelonOf(row);
  if (echelon) return echelon;
  const type = jobTypeOf(row);
  if (type !== null && isLevel(type)) return type;
  if (title === null)
    return type === null && row.loose('JABATAN ID') === null ? null : unknownLevel(row, title);
  const words = { type, title, unit: row.loose('UNOR NAMA'), isProvince: context.government === '62' };
  const found = levelByTitle(words);
  if (!found) return unknownLevel(row, title);
  if (!found.told) row.notice('JABATAN NAMA', 'LevelIsGuessed', `${title} → ${found.level}`);
  return found.level;
}

const unknownLevel = (row: CheckedRow, title: string | null): 'unknown' =>
  row.notice('JABATAN NAMA', 'LevelIsUnknown', title) ?? 'unknown';

function echelonOf(row: CheckedRow) {
  for (const column of ['ESELON ID', 'ESELON NAMA']) {
    const word = row.loose(column);
    const found = word === null ? undefined : CODES.echelon.find(word);
    if (found !== undefined && found !== 'none') return found;
    if (word !== null && found === undefined && column === 'ESELON ID')
      row.notice(column, 'WordIsUnknown', word);
  }
  return null;
}

function jobTypeOf(row: CheckedRow) {
  const [word, id] = [row.loose('JENIS JABATAN NAMA'), row.loose('JENIS JABATAN ID')];
  const named = word === null ? undefined : CODES.jobType.find(withoutJabatan(word));
  if (named !== undefined) return named;
  if (word !== null) row.notice('JENIS JABATAN NAMA', 'WordIsUnknown', word);
  return (id === null ? undefined : CODES.jobType.find(id)) ?? null;
}

const withoutJabatan = (word: string): string => word.replace(/^jabatan\s+/i, '');
