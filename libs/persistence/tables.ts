import {
  accessBatchTable,
  accessEntryTable,
  accessRetentionTable,
  browserSessionTable,
} from './access/access.tables.js';
import { personTable } from './identity/person.table.js';
import { importBeforeTable, importFindingTable, uploadTable } from './import/import.tables.js';
import { intakeTable } from './intake/intake.table.js';
import { readModels } from './read-models.js';
import {
  artifactTable,
  deliveryTable,
  disclosureTable,
  eventTable,
  historyArchiveTable,
  keyInUseTable,
  logTable,
  streamKeyTable,
} from './record/record.tables.js';
import {
  approvalTable,
  governmentTable,
  importRunTable,
  legalWindowTable,
  personaTable,
  positionTable,
  servantTable,
  standingTable,
  talentDatumTable,
  unitTable,
} from './reference/reference.tables.js';
import type { AnyTable } from './sql/table.js';

/** Every table of the product, those of a stream by its read model. */
export const tables: readonly AnyTable[] = [
  eventTable,
  disclosureTable,
  logTable,
  artifactTable,
  deliveryTable,
  streamKeyTable,
  keyInUseTable,
  historyArchiveTable,
  intakeTable,
  accessEntryTable,
  accessBatchTable,
  accessRetentionTable,
  browserSessionTable,
  governmentTable,
  importRunTable,
  unitTable,
  positionTable,
  servantTable,
  talentDatumTable,
  standingTable,
  approvalTable,
  legalWindowTable,
  personaTable,
  personTable,
  uploadTable,
  importFindingTable,
  importBeforeTable,
  ...readModels.flatMap((model) => model.tables),
];
