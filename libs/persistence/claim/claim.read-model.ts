import { Claim1764000000006 } from './0006-claim.migration.js';
import { claimTable } from './claim.table.js';
import { folded } from '../sql/grant.js';
import { projectClaims } from './claim.projection.js';
import type { ReadModel } from '../sql/read-model.js';

/** Names that only one open stream may hold. */
export const claimReadModel = {
  tables: [claimTable],
  migrations: [Claim1764000000006],
  projectAct: (sql, schema, act, { claims, events }) => projectClaims(sql, schema, act, claims, events),
  grants: folded('libs/persistence/claim/claim.projection.ts', 'libs/record/claims.ts'),
} satisfies ReadModel;
