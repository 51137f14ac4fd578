import { isBirthDatePlausible, nipParts, type NipParts } from '../domain/reference/nip.js';
import type { Servant } from '../domain/reference/servant.js';
import type { EmployeeRow } from '../persistence/reference/employee.store.js';
import type { CheckedRow } from './checked.row.js';
import { jobOf, levelOf, unitOf, type EmployeeContext } from './employee-job.reading.js';
import { governmentNamed } from './word/government-name.js';
import { CODES } from './word/indexes.js';

/** Where a row's employee data came from, as facts name it. */
const SOURCE = 'siasn';
/** Letters of any script with their marks, and what names are written with beside them. */
const NAME = /^[\p{L}\p{M}'’‘ʼ`.,\-/() ]+$/u;
/** Letters that a text shows when it was read in the wrong encoding. */
const MOJIBAKE = /\ufffd|[ÃÂ][\u0080-\u00bf]|â€/u;

/**
 * A row of the employee export as reference data, or null with the faults in `row`. Only what leaves open who
 * somebody is, or whose, keeps a row out; every other datum that can't be read is not known, and noted.
 */
export function employeeRow(row: CheckedRow, context: EmployeeContext): EmployeeRow | null {
  const digits = digitsOf(row);
  const parts = digits === null ? null : nipParts(digits);
  const employment = employmentOf(row, parts);
  const nip = parts ? agreeing(row, digits as string, parts, employment) : null;
  const name = nameOf(row);
  const titles = [row.name('GELAR DEPAN'), row.name('GELAR BELAKANG')] as const;
  belongs(row, context.government);
  if (row.faults.length > 0 || !nip || !parts || !name) return null;
  const unit = unitOf(row, context);
  return {
    nip,
    name,
    titleBefore: titles[0],
    titleAfter: titles[1],
    unit,
    ...jobOf(row, context),
    appointed: appointedOf(row, parts),
    decree: row.loose('NOMOR SK PNS') ?? '-',
    data: servantData(row, parts, employment, context),
  };
}

function servantData(
  row: CheckedRow,
  { birthDate }: NipParts,
  employment: Servant['employment'],
  context: EmployeeContext,
): EmployeeRow['data'] {
  return {
    employment,
    active: activeOf(row),
    birthDate,
    positionLevel: levelOf(row, context),
    positionSince: row.looseDate('TMT JABATAN', row.loose('JABATAN NAMA') !== null),
    grade: gradeOf(row),
    education: educationOf(row),
    field: row.id('PENDIDIKAN ID'),
    source: SOURCE,
  };
}

function digitsOf(row: CheckedRow): string | null {
  const faultsBefore = row.faults.length;
  const nip = row.nip('NIP BARU');
  if (nip === null && row.faults.length === faultsBefore) row.fault('NIP BARU', 'ValueMustBePresent');
  return nip;
}

function nameOf(row: CheckedRow): string | null {
  const faultsBefore = row.faults.length;
  const name = row.name('NAMA');
  if (name === null && row.faults.length === faultsBefore) row.fault('NAMA', 'ValueMustBePresent');
  if (name !== null && (!NAME.test(name) || MOJIBAKE.test(name))) row.notice('NAMA', 'NameIsUnusual');
  return name;
}

/** From the columns that say it; else from the number, whose month beyond 12 is a contract servant's alone. */
function employmentOf(row: CheckedRow, parts: NipParts | null): Servant['employment'] {
  const grade = row.loose('GOL AKHIR NAMA');
  const isContractGrade = /^[IVX]+$/.test(grade ?? '');
  const isContract = (parts?.appointedMonth ?? 0) > 12 && isContractGrade;
  const columns = ['STATUS ASN', 'STATUS CPNS PNS', 'JENIS PEGAWAI NAMA'];
  for (const column of columns) {
    const word = row.loose(column);
    const found =
      word === null ? undefined : (CODES.employment.find(word) ?? CODES.employment.findAtStart(word));
    if (found === 'pns' && isContract) return row.notice(column, 'ColumnsDisagree') ?? 'pppk';
    if (found) return found;
    if (word !== null && column !== 'JENIS PEGAWAI NAMA') row.notice(column, 'WordIsUnknown', word);
  }
  const looksContract = isContractGrade || (parts?.appointedMonth ?? 0) > 12;
  const isPermanent = /^(I|II|III|IV)\/[a-e]$/.test((grade && CODES.grade.find(grade)) ?? '');
  if (!looksContract && !isPermanent) return row.notice('STATUS CPNS PNS', 'ValueIsMissing') ?? 'unknown';
  row.notice('STATUS CPNS PNS', 'ValueIsInferred');
  return looksContract ? 'pppk' : 'pns';
}

/** The number, once it agrees with the other columns; for contract servants only its birth date has a meaning. */
function agreeing(
  row: CheckedRow,
  nip: string,
  parts: NipParts,
  employment: Servant['employment'],
): string | null {
  const isContract = employment === 'unknown' ? parts.appointedMonth > 12 : employment !== 'pns';
  if (!isBirthDatePlausible(parts, isContract ? 'contract' : 'permanent'))
    return row.fault('NIP BARU', 'BirthDateMustBePossible');
  if (row.text('TANGGAL LAHIR') === null) row.notice('TANGGAL LAHIR', 'ValueIsInferred');
  else if (row.date('TANGGAL LAHIR') !== parts.birthDate) row.fault('NIP BARU', 'NipMustMatchBirthDate');
  if (employment === 'pns') permanentAgrees(row, parts);
  return nip;
}

function permanentAgrees(row: CheckedRow, parts: NipParts): void {
  if (parts.appointedMonth < 1 || parts.appointedMonth > 12) row.fault('NIP BARU', 'NipMustMatchAppointment');
  const word = row.loose('JENIS KELAMIN');
  const sex = word === null ? undefined : CODES.sex.find(word);
  if (word !== null && sex === undefined) row.notice('JENIS KELAMIN', 'WordIsUnknown', word);
  if (sex !== undefined && sex !== parts.sex) row.fault('NIP BARU', 'NipMustMatchSex');
}

function belongs(row: CheckedRow, government: string): void {
  const agency = row.text('INSTANSI INDUK NAMA');
  if (agency === null) row.notice('INSTANSI INDUK NAMA', 'ValueIsInferred');
  else if (governmentNamed(agency) !== government) row.fault('INSTANSI INDUK NAMA', 'GovernmentMustMatch');
}

/** In service by the id of the legal status, else by its name; null when neither is known. */
function activeOf(row: CheckedRow): boolean | null {
  const id = row.loose('KEDUDUKAN HUKUM ID');
  const name = row.loose('KEDUDUKAN HUKUM NAMA');
  const byId = id === null ? undefined : CODES.legalStatus.find(id.replace(/^['"`´‘’“”]+/, ''));
  const byName = name === null ? undefined : CODES.legalStatus.find(name);
  if (byId !== undefined) {
    if (byName !== undefined && byName !== byId) row.notice('KEDUDUKAN HUKUM ID', 'ColumnsDisagree');
    return byId;
  }
  if (id !== null) row.notice('KEDUDUKAN HUKUM ID', 'WordIsUnknown', id);
  else if (byName === undefined) row.notice('KEDUDUKAN HUKUM ID', 'ValueIsMissing');
  if (byName !== undefined) row.notice('KEDUDUKAN HUKUM ID', 'ValueIsInferred');
  return byName ?? null;
}

function gradeOf(row: CheckedRow): string | null {
  const word = row.loose('GOL AKHIR NAMA');
  if (word === null) return row.notice('GOL AKHIR NAMA', 'ValueIsMissing');
  return CODES.grade.find(word) ?? row.notice('GOL AKHIR NAMA', 'WordIsUnknown', word);
}

/** By the level's name; else by its id; else by how the name begins, or the name of the studies, as a guess. */
function educationOf(row: CheckedRow): Servant['education'] {
  const column = 'TINGKAT PENDIDIKAN NAMA';
  const [word, id] = [row.loose(column), row.loose('TINGKAT PENDIDIKAN ID')];
  const found = (word === null ? undefined : CODES.education.find(word)) ?? undefined;
  if (found) return found;
  const studies = row.loose('PENDIDIKAN NAMA');
  const made =
    (word && CODES.education.findAtStart(word)) ||
    (id && CODES.education.find(id)) ||
    (studies && (CODES.education.find(studies) ?? CODES.education.findAtStart(studies)));
  if (made) return row.notice(column, 'ValueIsInferred', word) ?? made;
  return word === null ? row.notice(column, 'ValueIsMissing') : row.notice(column, 'WordIsUnknown', word);
}

/** The day of appointment; else what the number says of it. */
function appointedOf(row: CheckedRow, { appointedYear, appointedMonth }: NipParts): string {
  const told = row.looseDate('TMT CPNS', false);
  if (told !== null) return told;
  row.notice('TMT CPNS', 'ValueIsInferred');
  const month = appointedMonth >= 1 && appointedMonth <= 12 ? appointedMonth : 1;
  return `${appointedYear}-${String(month).padStart(2, '0')}-01`;
}
