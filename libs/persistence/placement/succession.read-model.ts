import { folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { SuccessionPosition1764000000007 } from './0007-succession-position.migration.js';
import { projectSuccession } from './succession.projection.js';
import { successionCandidateTable, successionTable } from './succession.table.js';
import { findSuccession, listSuccessions } from './succession.view.js';

/** What persistence holds of a succession. */
export const successionReadModel = {
  tables: [successionTable, successionCandidateTable],
  migrations: [SuccessionPosition1764000000007],
  project: projectSuccession,
  views: { list: listSuccessions, find: findSuccession },
  grants: folded('libs/persistence/placement/succession.projection.ts'),
} satisfies ReadModel;
