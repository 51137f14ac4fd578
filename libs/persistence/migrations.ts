import { Record1764000000001 } from './migrations/0001-record.js';
import { Reference1764000000002 } from './migrations/0002-reference.js';
import { View1764000000003 } from './migrations/0003-view.js';
import { ViewDecisions1764000000004 } from './migrations/0004-view-decisions.js';
import { Access1764000000005 } from './migrations/0005-access.js';
import { HistoryArchive1764000000008 } from './migrations/0008-history-archive.js';
import { Session1764000000009 } from './migrations/0009-session.js';
import { Refusal1764000000015 } from './migrations/0015-refusal.js';
import { ShownName1764000000016 } from './migrations/0016-shown-name.js';
import { NameSearch1764000000017 } from './migrations/0017-name-search.js';
import { IntakeRequest1764000000018 } from './migrations/0018-intake-request.js';
import { StandingUnit1764000000019 } from './migrations/0019-standing-unit.js';
import { UnknownLegalStatus1764000000030 } from './migrations/0030-unknown-legal-status.js';
import { NameSpelling1764000000031 } from './migrations/0031-name-spelling.js';
import { Owed1764000000032 } from './migrations/0032-owed.js';
import { ClusterShift1764000000033 } from './migrations/0033-cluster-shift.js';
import { Strangers1764000000034 } from './migrations/0034-strangers.js';
import { RecordKey1764000000035 } from './migrations/0035-record-key.js';
import { AccessBatch1764000000036 } from './migrations/0036-access-batch.js';
import { SessionSource1764000000037 } from './migrations/0037-session-source.js';
import { DoctorReadsStandings1764000000040 } from './migrations/0040-doctor-reads-standings.js';
import { Mandate1764000000060 } from './migrations/0060-mandate.js';
import { SigningKey1764000000080 } from './migrations/0080-signing-key.js';
import { readModels } from './read-models.js';
import { inOrder } from './sql/migration.js';

/** All migrations in order, those of a stream's own tables by its read model; they only go forward. */
export const migrations = inOrder([
  Record1764000000001,
  Reference1764000000002,
  View1764000000003,
  ViewDecisions1764000000004,
  Access1764000000005,
  HistoryArchive1764000000008,
  Session1764000000009,
  Refusal1764000000015,
  ShownName1764000000016,
  NameSearch1764000000017,
  IntakeRequest1764000000018,
  StandingUnit1764000000019,
  UnknownLegalStatus1764000000030,
  NameSpelling1764000000031,
  Owed1764000000032,
  ClusterShift1764000000033,
  Strangers1764000000034,
  RecordKey1764000000035,
  AccessBatch1764000000036,
  SessionSource1764000000037,
  DoctorReadsStandings1764000000040,
  Mandate1764000000060,
  SigningKey1764000000080,
  ...readModels.flatMap((model) => model.migrations ?? []),
]);
