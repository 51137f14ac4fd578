import { accessEntryTable, browserSessionTable } from './access/access.tables.js';
import {
  artifactTable,
  deliveryTable,
  disclosureTable,
  eventTable,
  historyArchiveTable,
  logTable,
  streamKeyTable,
} from './record/record.tables.js';
import {
  calibrationSessionTable,
  proposalTable,
  sessionCaseTable,
  sessionMemberTable,
} from './calibration/session.tables.js';
import { claimTable } from './claim/claim.table.js';
import { cycleTable } from './cycle/cycle.table.js';
import {
  governmentTable,
  importRunTable,
  personaTable,
  positionTable,
  servantTable,
  standingTable,
  talentDatumTable,
  unitTable,
} from './reference/reference.tables.js';
import { intakeTable } from './intake/intake.table.js';
import { personTable } from './identity/person.table.js';
import { signatureTable, signingRoundTable } from './commitment/signing.tables.js';
import { streamTable } from './stream/stream.table.js';
import { successionCandidateTable, successionTable } from './placement/succession.tables.js';
import { talentCaseTable } from './case/case.table.js';
import { taskTable } from './task/task.table.js';

/** Every table of the product, by the name that our code calls it. */
export const tables = {
  eventTable,
  disclosureTable,
  logTable,
  artifactTable,
  deliveryTable,
  streamKeyTable,
  historyArchiveTable,
  intakeTable,
  accessEntryTable,
  browserSessionTable,
  governmentTable,
  importRunTable,
  unitTable,
  positionTable,
  servantTable,
  talentDatumTable,
  standingTable,
  personaTable,
  personTable,
  streamTable,
  taskTable,
  claimTable,
  cycleTable,
  talentCaseTable,
  calibrationSessionTable,
  sessionMemberTable,
  sessionCaseTable,
  proposalTable,
  successionTable,
  successionCandidateTable,
  signingRoundTable,
  signatureTable,
} as const;
