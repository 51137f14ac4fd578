import { folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { projectSigning } from './signing.projection.js';
import { signatureTable, signingRoundTable } from './signing.table.js';
import { findSigningRound, listSigningRounds } from './signing.view.js';

/** What persistence holds of a signing round. */
export const signingReadModel = {
  tables: [signingRoundTable, signatureTable],
  project: projectSigning,
  views: { list: listSigningRounds, find: findSigningRound },
  grants: folded('libs/persistence/commitment/signing.projection.ts'),
} satisfies ReadModel;
