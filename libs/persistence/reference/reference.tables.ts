import { bigint, boolean, date, integer, jsonb, oneOf, text, texts, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';
import type { EmployeeData } from './employee.store.js';
import type { TalentData, TalentKind } from './talent.store.js';

const government = () => text().references('reference.government');
const importRun = () => text().references('reference.import_run').deferred();

/** How a row names the run and the row of the file that it came from. */
const stamp = () => ({ import_run: importRun(), row_hash: text(), salt: text() });

export const governmentTable = new Table('reference', 'government', {
  columns: { code: text().primary(), name: text(), utc_offset_minutes: integer() },
});

export const importRunTable = new Table('reference', 'import_run', {
  columns: {
    stream: text().primary(),
    number: bigint().identity(),
    government: government(),
    kind: oneOf('employees', 'talent', 'personas'),
    file_hash: text(),
    as_of: date(),
    rows_in: integer(),
    accepted: integer(),
    rejected: integer(),
    imported_at: timestamptz().default('clock_timestamp()'),
    undone_at: timestamptz()
      .nullable()
      .comment('when what it brought was taken back; citations of its rows stay valid'),
  },
  indexes: { import_run_latest: ['government', 'kind', 'number desc'] },
  checks: { import_run_check: 'rows_in = accepted + rejected' },
});

export const unitTable = new Table('reference', 'unit', {
  columns: {
    unit: text().primary(),
    government: government(),
    code: text(),
    name: text(),
    import_run: importRun(),
  },
  uniques: [['government', 'code']],
});

export const positionTable = new Table('reference', 'position', {
  columns: {
    position: text().primary(),
    government: government(),
    unit: text().references('reference.unit'),
    code: text(),
    title: text(),
    level: text(),
    family: text().nullable(),
    ...stamp(),
  },
  indexes: { position_title: ['title gin'] },
});

export const servantTable = new Table('reference', 'servant', {
  columns: {
    person: text().primary().references('identity.person'),
    government: government(),
    unit: text().references('reference.unit'),
    position: text().nullable(),
    title: text().nullable(),
    active: boolean()
      .nullable()
      .comment('in service; null: the legal status is not known, so neither selected nor gone'),
    data: jsonb<EmployeeData>().comment('what the employee export says, in the fields of the type Servant'),
    ...stamp(),
  },
  indexes: { servant_unit: ['unit'], servant_position: ['position'], servant_title: ['title gin'] },
});

export const talentDatumTable = new Table('reference', 'talent_datum', {
  columns: {
    person: text().primary().references('identity.person'),
    kind: oneOf(
      'predicate',
      'assessment',
      'health',
      'experience',
      'level',
      'discipline',
      'supervisor',
    ).primary(),
    key: text()
      .primary()
      .comment('what makes the datum one of several of its kind: the year, the date, or empty'),
    government: government(),
    data: jsonb<TalentData[TalentKind]>(),
    ...stamp(),
  },
});

export const standingTable = new Table('reference', 'standing', {
  columns: {
    id: text().primary(),
    person: text().references('identity.person'),
    government: government(),
    governments: texts(),
    role: text(),
    kind: oneOf('definitive', 'plt', 'plh', 'penjabat', 'delegation'),
    unit: text().nullable().references('reference.unit'),
    decree: text(),
    from: date(),
    until: date().nullable(),
    ...stamp(),
  },
  indexes: { standing_person: ['person'], standing_role: ['government', 'role'], standing_unit: ['unit'] },
  checks: { standing_check: 'government = any (governments)' },
});

export const approvalTable = new Table('reference', 'approval', {
  columns: {
    id: text().primary(),
    government: government(),
    kind: oneOf('talentManagement', 'officialReplacement', 'actingDecision'),
    number: text(),
    date: date(),
    until: date().nullable(),
    file_hash: text().comment('SHA-256 of the letter, hex'),
    standing_kind: text().nullable().comment('of an actingDecision: the kind of standing it is given for'),
    ...stamp(),
  },
  indexes: { approval_government: ['government'] },
  comment: 'written approvals of other bodies',
});

export const legalWindowTable = new Table('reference', 'legal_window', {
  columns: {
    id: text().primary(),
    government: government(),
    kind: oneOf('beforeElection', 'afterInauguration'),
    from: date(),
    until: date().nullable(),
    ...stamp(),
  },
  indexes: { legal_window_government: ['government'] },
  comment: 'times in which officials are replaced only with the approval of the Minister of Home Affairs',
});

export const personaTable = new Table('reference', 'persona', {
  columns: {
    slug: text().primary(),
    person: text().references('identity.person'),
    government: government(),
    description: text(),
    ...stamp(),
  },
  comment: 'people of the demonstration whom the demo issuer signs tokens for',
});
