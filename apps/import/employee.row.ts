import { isBirthDatePlausible, nipParts, type NipParts } from '../../libs/domain/reference/nip.js';
import type { EmployeeRow } from '../../libs/persistence/reference/employee.store.js';
import type { PositionLevel, Servant } from '../../libs/domain/reference/servant.js';
import { CheckedRow } from './checked.row.js';
import { ACTIVE_STATUSES, ECHELONS, EDUCATIONS, EMPLOYMENTS, LEVELS, SEXES } from './vocabulary.js';

/** Where a row's employee data came from, as facts name it. */
const SOURCE = 'siasn';
const FUNCTIONAL = Object.keys(LEVELS).filter((word) => LEVELS[word]?.startsWith('jf'));
/** Rank codes of PNS, and the bare Roman numerals I to XVII of contract servants. */
const GRADE = /^(?:(?:I|II|III|IV)\/[a-e]|X?(?:I|II|III|IV|V|VI|VII|VIII|IX)|X|XVI{0,2})$/;

/** A row of the employee export as reference data, or null with the faults in `row`. */
export function employeeRow(row: CheckedRow, government: { code: string; name: string }): EmployeeRow | null {
  const employment = employmentOf(row);
  const nip = nipOf(row, employment);
  const name = row.required('NAMA');
  const data = servantData(row, employment);
  const unit = { code: row.required('UNOR ID'), name: row.required('UNOR NAMA') };
  const appointed = row.requiredDate('TMT CPNS');
  belongs(row, government.name);
  if (row.faults.length > 0 || !nip || !name || !data || !unit.code || !unit.name || !appointed) return null;
  return {
    nip,
    name,
    titleBefore: row.text('GELAR DEPAN'),
    titleAfter: row.text('GELAR BELAKANG'),
    unit: { code: unit.code, name: unit.name },
    job: row.text('JABATAN ID'),
    jobTitle: row.text('JABATAN NAMA'),
    appointed,
    decree: row.text('NOMOR SK PNS') ?? '-',
    data,
  };
}

function employmentOf(row: CheckedRow): Servant['employment'] | null {
  const column = row.text('STATUS ASN') === null ? 'STATUS CPNS PNS' : 'STATUS ASN';
  return row.requiredCode(column, EMPLOYMENTS);
}

function servantData(row: CheckedRow, employment: Servant['employment'] | null): EmployeeRow['data'] | null {
  const status = row.required('KEDUDUKAN HUKUM ID');
  const birthDate = row.requiredDate('TANGGAL LAHIR');
  const education = row.code('TINGKAT PENDIDIKAN NAMA', EDUCATIONS);
  const positionLevel = levelOf(row);
  const positionSince = row.date('TMT JABATAN');
  const grade = row.text('GOL AKHIR NAMA');
  if (grade !== null && !GRADE.test(grade)) row.fault('GOL AKHIR NAMA', 'CodeMustBeKnown');
  if (!status || !birthDate || !employment) return null;
  return {
    employment,
    active: ACTIVE_STATUSES.includes(status.padStart(2, '0')),
    birthDate,
    positionLevel,
    positionSince,
    grade,
    education,
    field: row.text('PENDIDIKAN ID'),
    source: SOURCE,
  };
}

/** The level from echelon, job type or the functional job's name; null for somebody without a job. */
function levelOf(row: CheckedRow): PositionLevel | null {
  const title = row.text('JABATAN NAMA')?.toLowerCase() ?? null;
  if (title === null) return null;
  const type =
    row
      .text('JENIS JABATAN NAMA')
      ?.toLowerCase()
      .replace(/^jabatan /, '') ?? '';
  const echelon = ECHELONS[row.text('ESELON ID') ?? ''];
  const functional = FUNCTIONAL.find((word) => title.endsWith(` ${word}`));
  const level =
    echelon ?? LEVELS[type] ?? (type === 'fungsional' && functional ? LEVELS[functional] : undefined);
  return level ?? row.fault('JENIS JABATAN NAMA', 'LevelMustBeKnown');
}

/** The NIP, once it agrees with the other columns; for contract servants only its birth date has a meaning. */
function nipOf(row: CheckedRow, employment: Servant['employment'] | null): string | null {
  const faultsBefore = row.faults.length;
  const nip = row.nip('NIP BARU');
  if (nip === null && row.faults.length === faultsBefore) row.fault('NIP BARU', 'ValueMustBePresent');
  const parts = nip === null ? null : nipParts(nip);
  if (!parts) return null;
  if (!isBirthDatePlausible(parts)) return row.fault('NIP BARU', 'BirthDateMustBePossible');
  agrees(row, parts);
  if (employment === 'pns') permanentAgrees(row, parts);
  return nip;
}

function agrees(row: CheckedRow, parts: NipParts): void {
  const [year, month, day] = parts.birthDate.split('-');
  if (row.text('TANGGAL LAHIR') !== `${day}-${month}-${year}`) row.fault('NIP BARU', 'NipMustMatchBirthDate');
}

function permanentAgrees(row: CheckedRow, parts: NipParts): void {
  if (parts.appointedMonth < 1 || parts.appointedMonth > 12) row.fault('NIP BARU', 'NipMustMatchAppointment');
  const sex = row.requiredCode('JENIS KELAMIN', SEXES);
  if (sex !== null && sex !== parts.sex) row.fault('NIP BARU', 'NipMustMatchSex');
}

function belongs(row: CheckedRow, government: string): void {
  const agency = row.required('INSTANSI INDUK NAMA');
  if (agency !== null && plain(agency) !== plain(government))
    row.fault('INSTANSI INDUK NAMA', 'GovernmentMustMatch');
}

/** `Pemerintah Kab. Kotawaringin Barat` and `Kabupaten Kotawaringin Barat` name the same government. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^pemerintah (daerah )?/, '')
    .replace(/^kab(upaten|\.)?\s+/, 'kabupaten ')
    .replace(/^prov(insi|\.)?\s+/, 'provinsi ')
    .replace(/\s+/g, ' ');
