import { ulid } from 'ulid';
import type { Known } from '../persistence/reference/known.js';
import type {
  ApprovalRow,
  DatumRow,
  PositionRow,
  StandingRow,
  TalentData,
  TalentKind,
  TalentRow,
  WindowRow,
} from '../persistence/reference/talent.store.js';
import type { CheckedRow } from './checked.row.js';
import { CodeIndex } from './word/code-index.js';
import { CODES } from './word/indexes.js';
import type { Spelling } from './word/spelling.js';

/** What a row of the second file may refer to. */
export interface TalentContext {
  readonly government: string;
  readonly known: Known;
  /** Codes of units and jobs, each in the one spelling that counts. */
  readonly units: Spelling;
  readonly jobs: Spelling;
  /** Codes of all governments, for standings that reach them all. */
  readonly governments: readonly string[];
}

type Reader = (row: CheckedRow, context: TalentContext) => TalentRow | null;

/** A row of the second file as reference data, or null with the faults in `row`. */
export function talentRow(row: CheckedRow, context: TalentContext): TalentRow | null {
  const read = row.requiredCode('JENIS', KINDS);
  const found = read?.(row, context) ?? null;
  return row.faults.length > 0 ? null : found;
}

const READERS: { readonly [jenis: string]: Reader } = {
  predikat: ofPerson('predicate', (row) => {
    const [year, predicate, source] = [
      yearOf(row),
      row.requiredCode('NILAI', CODES.predicate),
      row.required('SUMBER'),
    ];
    return year && predicate && source ? { key: String(year), data: { year, predicate, source } } : null;
  }),
  asesmen: ofPerson('assessment', (row) => {
    const result = row.requiredCode('NILAI', CODES.competence);
    const [assessedOn, source] = [row.requiredDate('TANGGAL'), row.required('SUMBER')];
    return result && assessedOn && source ? { key: assessedOn, data: { result, assessedOn, source } } : null;
  }),
  kesehatan: ofPerson('health', (row) => {
    const fit = row.requiredCode('NILAI', CODES.health);
    const [date, source] = [row.requiredDate('TANGGAL'), row.required('SUMBER')];
    return fit !== null && date && source ? { key: date, data: { fit, date, source } } : null;
  }),
  pengalaman: ofPerson('experience', (row) => {
    const years = row.number('NILAI', 0, 50);
    return years === null ? null : { key: '', data: { years } };
  }),
  riwayat: ofPerson('level', (row) => {
    const [level, span] = [row.requiredCode('NILAI', CODES.level), spanOf(row)];
    return level && span ? { key: span.from, data: { level, ...span } } : null;
  }),
  disiplin: ofPerson('discipline', sanctionOf),
  atasan: ofPerson('supervisor', (row, context, person) => {
    const supervisor = personOf(row, context, 'NIP TERKAIT');
    if (supervisor !== null && supervisor === person) row.fault('NIP TERKAIT', 'SupervisorMustBeAnother');
    return supervisor === null ? null : { key: '', data: { supervisor } };
  }),
  penunjukan: standingOf,
  jabatan: positionOf,
  persetujuan: approvalOf,
  'masa larangan': windowOf,
};

const KINDS = new CodeIndex<Reader>({
  title: { id: 'jenis baris', en: 'kind of row' },
  version: '2026-11-20',
  source: 'docs/import.md',
  rows: Object.entries(READERS).map(([word, code]) => ({ code, words: [word] })),
});

/** A reader for what is said about one employee. */
function ofPerson<K extends TalentKind>(
  kind: K,
  read: (
    row: CheckedRow,
    context: TalentContext,
    person: string | null,
  ) => { key: string; data: TalentData[K] } | null,
): Reader {
  return (row, context): DatumRow | null => {
    const person = personOf(row, context, 'NIP');
    const found = read(row, context, person);
    return person && found ? { table: 'talent_datum', person, kind, ...found } : null;
  };
}

function personOf(row: CheckedRow, context: TalentContext, column: string): string | null {
  if (row.required(column) === null) return null;
  const nip = row.nip(column);
  if (nip === null) return null;
  return context.known.personByNip.get(nip) ?? row.fault(column, 'NipMustBeKnown');
}

const yearOf = (row: CheckedRow): number | null => row.number('TAHUN', 1990, 2100);

function spanOf(row: CheckedRow): { from: string; until: string | null } | null {
  const [from, until] = [row.requiredDate('TANGGAL'), row.date('SAMPAI')];
  if (from && until && until < from) row.fault('SAMPAI', 'DatesMustBeInOrder');
  return from ? { from, until } : null;
}

function sanctionOf(row: CheckedRow): { key: string; data: TalentData['discipline'] } | null {
  const level = row.requiredCode('NILAI', CODES.sanction);
  if (level === 'none') return { key: '', data: { level, decidedOn: null, endedOn: null } };
  const span = spanOf(row);
  return level && span
    ? { key: span.from, data: { level, decidedOn: span.from, endedOn: span.until } }
    : null;
}

function standingOf(row: CheckedRow, context: TalentContext): StandingRow | null {
  const holder = holderOf(row, context);
  const [role, kind] = [row.requiredCode('NILAI', CODES.role), row.requiredCode('DASAR', CODES.standingKind)];
  const [decree, span] = [row.required('NOMOR SK'), spanOf(row)];
  const ofUnit = role === 'unitHead' || role === 'unitHrOfficer';
  const unit = unitOf(row, context, ofUnit);
  const governments = reachOf(row, context, role);
  if (!holder || !role || !kind || !decree || !span || !governments || (ofUnit && unit === null)) return null;
  return { table: 'standing', ...holder, role, kind, unit, decree, ...span, governments };
}

/** An employee by NIP, or an official of another kind by marker and name. */
function holderOf(row: CheckedRow, context: TalentContext): Pick<StandingRow, 'person' | 'outsider'> | null {
  const [nip, marker, name] = [row.text('NIP'), row.text('PENANDA'), row.name('NAMA')];
  if ((nip === null) === (marker === null)) return row.fault('NIP', 'PersonMustBeNamed');
  if (marker === null) {
    const person = personOf(row, context, 'NIP');
    return person === null ? null : { person, outsider: null };
  }
  if (name === null) return row.fault('NAMA', 'PersonMustBeNamed');
  const person = context.known.personByMarker.get(marker) ?? ulid();
  context.known.personByMarker.set(marker, person);
  return { person, outsider: { marker, name } };
}

function unitOf(row: CheckedRow, context: TalentContext, isRequired: boolean): string | null {
  if (isRequired) row.required('UNOR ID');
  const code = unitCodeOf(row, context);
  if (code === null) return null;
  return context.known.unitByCode.get(code) ?? row.fault('UNOR ID', 'UnitMustBeKnown');
}

function unitCodeOf(row: CheckedRow, { units }: TalentContext): string | null {
  const code = row.id('UNOR ID');
  return code === null ? null : units.of(code);
}

/** Nearly everybody acts in one government; the liaison and the auditor of the province may read all. */
function reachOf(row: CheckedRow, context: TalentContext, role: string | null): readonly string[] | null {
  const reach = row.text('CAKUPAN');
  if (reach === null || reach === context.government) return [context.government];
  const isAllowed = context.government === '62' && (role === 'bknLiaison' || role === 'internalAuditor');
  if (!isAllowed) return row.fault('CAKUPAN', 'ScopeMustBeAllowed');
  return reach.toLowerCase() === 'semua' ? context.governments : row.fault('CAKUPAN', 'CodeMustBeKnown');
}

function approvalOf(row: CheckedRow): ApprovalRow | null {
  const kind = row.requiredCode('NILAI', CODES.approval);
  const [number, file, span] = [row.required('NOMOR SK'), row.required('SHA-256'), spanOf(row)];
  // Whoever is definitive needs no letter, so one for them would be about something else.
  const standingKind = kind === 'actingDecision' ? row.requiredCode('DASAR', CODES.standingKind) : null;
  if (standingKind === 'definitive') return row.fault('DASAR', 'CodeMustBeKnown');
  if (file !== null && !/^[0-9a-f]{64}$/i.test(file)) return row.fault('SHA-256', 'HashMustBeWhole');
  if (!kind || !number || !file || !span || (kind === 'actingDecision' && !standingKind)) return null;
  const { from: date, until } = span;
  return { table: 'approval', kind, number, date, until, fileHash: file.toLowerCase(), standingKind };
}

function windowOf(row: CheckedRow): WindowRow | null {
  const [kind, span] = [row.requiredCode('NILAI', CODES.legalWindow), spanOf(row)];
  return kind && span ? { table: 'legal_window', kind, ...span } : null;
}

function positionOf(row: CheckedRow, context: TalentContext): PositionRow | null {
  const unit = unitOf(row, context, true);
  const [code, title] = [row.required('JABATAN ID') && row.id('JABATAN ID'), row.required('JABATAN NAMA')];
  const [level, unitCode] = [row.requiredCode('NILAI', CODES.level), unitCodeOf(row, context)];
  const family = row.text('RUMPUN');
  return unit && unitCode && code && title && level
    ? { table: 'position', unitCode, job: context.jobs.of(code), title, level, family }
    : null;
}
