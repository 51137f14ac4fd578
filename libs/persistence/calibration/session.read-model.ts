import { folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { projectSession } from './session.projection.js';
import {
  calibrationSessionTable,
  proposalTable,
  sessionCaseTable,
  sessionMemberTable,
} from './session.table.js';
import { findSession, listSessions } from './session.view.js';

/** What persistence holds of a calibration session. */
export const sessionReadModel = {
  tables: [calibrationSessionTable, sessionMemberTable, sessionCaseTable, proposalTable],
  project: projectSession,
  views: { list: listSessions, find: findSession },
  grants: folded('libs/persistence/calibration/session.projection.ts'),
} satisfies ReadModel;
