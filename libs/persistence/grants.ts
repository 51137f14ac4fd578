import { readModels } from './read-models.js';
import { APPEND, READ, STORE, type Privilege, type RunningRole, type TableGrants } from './sql/grant.js';

/** Reference data: imports alone write them. */
const reference = (...writers: readonly string[]): TableGrants => ({
  roles: { isen_app: READ, isen_import: STORE },
  writers: writers.map((writer) => `libs/persistence/reference/${writer}.store.ts`),
});

const UNDO = 'libs/persistence/import/undo.store.ts';
const RENEW: readonly Privilege[] = ['select', 'insert', 'delete'];

/** The same where a run can be undone: what it brought goes again. */
const undoable = (...writers: readonly string[]): TableGrants => ({
  roles: { isen_app: READ, isen_import: [...STORE, 'delete'] },
  writers: [...reference(...writers).writers, UNDO],
});

/** The same, and the role that replays looks whether what stands there is in force. */
const replayed = ({ roles, writers }: TableGrants): TableGrants => ({
  roles: { ...roles, isen_replay: READ },
  writers,
});

/**
 * Every table of the product, `schema.table`: who may do what with it, and which files write it. Business writes
 * are moves; the few others stand here by name. A test compares this with the database and with the sources, so a
 * table, a grant or a writer that is missing here fails it.
 */
export const GRANTS: { readonly [table: string]: TableGrants } = {
  'record.event': {
    roles: {
      isen_app: APPEND,
      isen_import: APPEND,
      isen_sequencer: READ,
      isen_archive: READ,
      isen_replay: READ,
    },
    writers: ['libs/record/sealing.ts'],
  },
  'record.disclosure': {
    roles: { isen_app: APPEND, isen_import: APPEND, isen_archive: READ, isen_replay: READ },
    writers: ['libs/record/sealing.ts'],
  },
  'record.log': {
    roles: { isen_app: READ, isen_sequencer: APPEND, isen_replay: READ },
    writers: ['libs/record/sequencer.ts'],
  },
  'record.artifact': {
    roles: { isen_app: APPEND, isen_import: APPEND, isen_archive: READ, isen_replay: READ },
    writers: ['libs/record/artifacts.ts'],
  },
  'record.delivery': {
    roles: { isen_app: APPEND, isen_replay: READ },
    writers: ['libs/record/deliveries.ts'],
  },
  'record.stream_key': {
    roles: { isen_app: APPEND, isen_archive: READ, isen_replay: READ },
    writers: ['libs/record/key-ring.ts', 'libs/record/rewrap.ts'],
  },
  'record.key_in_use': {
    roles: { isen_app: APPEND, isen_archive: READ, isen_replay: READ },
    writers: ['libs/record/key-in-use.ts', 'libs/record/rewrap.ts'],
  },
  'record.history_archive': {
    roles: { isen_app: READ, isen_archive: APPEND, isen_waker: READ, isen_replay: READ },
    writers: ['libs/history/history-archive.ts'],
  },
  'intake.disclosure': {
    roles: { isen_app: RENEW, isen_import: APPEND },
    writers: ['apps/api/move/texts.ts', 'libs/record/intake.ts', 'libs/record/sealing.ts'],
  },
  'intake.upload': { roles: { isen_app: RENEW }, writers: ['libs/persistence/intake/upload.store.ts'] },
  'access.entry': {
    roles: { isen_app: ['insert'], isen_sequencer: READ, isen_replay: READ },
    writers: ['libs/persistence/access/access.store.ts'],
  },
  'access.batch': {
    roles: { isen_sequencer: APPEND, isen_replay: READ },
    writers: ['libs/persistence/access/access-batch.store.ts'],
  },
  'access.retention': { roles: { isen_sequencer: READ, isen_replay: READ }, writers: [] },
  'access.session': {
    roles: { isen_app: ['select', 'insert', 'update', 'delete'] },
    writers: ['libs/persistence/access/browser-session.store.ts'],
  },
  'reference.government': { roles: { isen_app: READ, isen_import: READ, isen_replay: READ }, writers: [] },
  'reference.import_run': {
    roles: { isen_app: READ, isen_import: STORE, isen_replay: READ },
    writers: ['libs/persistence/reference/import-run.store.ts', UNDO],
  },
  'reference.unit': undoable('employee'),
  'reference.position': reference('talent'),
  'reference.servant': undoable('employee'),
  'reference.talent_datum': reference('talent'),
  'reference.approval': reference('talent'),
  'reference.legal_window': reference('talent'),
  'reference.standing': replayed(undoable('employee', 'talent')),
  'reference.persona': {
    roles: { isen_app: READ, isen_import: STORE, isen_replay: READ },
    writers: ['libs/persistence/reference/persona.store.ts'],
  },
  'identity.person': undoable('employee', 'talent'),
  'identity.import_finding': {
    roles: { isen_app: ['select', 'delete'], isen_import: RENEW },
    writers: ['libs/persistence/import/finding.store.ts'],
  },
  'identity.import_before': { roles: { isen_import: RENEW }, writers: [UNDO] },
  ...Object.fromEntries(
    readModels.flatMap(({ tables, grants }) => tables.map(({ path }) => [path, grants] as const)),
  ),
};

/**
 * Functions that run with their owner's rights, past row-level security, and who may call them. Each looks by itself
 * at the governments in scope, or touches no government's data; a test tries that, and that there is no other.
 */
export const LOOK_UPS: { readonly [signature: string]: readonly RunningRole[] } = {
  'access.let_go(integer)': ['isen_sequencer'],
  'identity.find_named(text,integer)': ['isen_app'],
};
