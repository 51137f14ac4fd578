import { Access1764000000005 } from './migrations/0005-access.js';
import { Claim1764000000006 } from './migrations/0006-claim.js';
import { HistoryArchive1764000000008 } from './migrations/0008-history-archive.js';
import { IntakeRequest1764000000018 } from './migrations/0018-intake-request.js';
import { NameSearch1764000000017 } from './migrations/0017-name-search.js';
import { NameSpelling1764000000031 } from './migrations/0031-name-spelling.js';
import { Record1764000000001 } from './migrations/0001-record.js';
import { Reference1764000000002 } from './migrations/0002-reference.js';
import { Refusal1764000000015 } from './migrations/0015-refusal.js';
import { Session1764000000009 } from './migrations/0009-session.js';
import { ShownName1764000000016 } from './migrations/0016-shown-name.js';
import { StandingUnit1764000000019 } from './migrations/0019-standing-unit.js';
import { SuccessionPosition1764000000007 } from './migrations/0007-succession-position.js';
import { TaskClaim1764000000010 } from './migrations/0010-task-claim.js';
import { UnknownLegalStatus1764000000030 } from './migrations/0030-unknown-legal-status.js';
import { View1764000000003 } from './migrations/0003-view.js';
import { ViewDecisions1764000000004 } from './migrations/0004-view-decisions.js';

/** All migrations in order; they only go forward. */
export const migrations = [
  Record1764000000001,
  Reference1764000000002,
  View1764000000003,
  ViewDecisions1764000000004,
  Access1764000000005,
  Claim1764000000006,
  SuccessionPosition1764000000007,
  HistoryArchive1764000000008,
  Session1764000000009,
  TaskClaim1764000000010,
  Refusal1764000000015,
  ShownName1764000000016,
  NameSearch1764000000017,
  IntakeRequest1764000000018,
  StandingUnit1764000000019,
  UnknownLegalStatus1764000000030,
  NameSpelling1764000000031,
];
