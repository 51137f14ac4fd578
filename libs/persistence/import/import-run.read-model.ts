import { uploadFacts } from '../intake/upload.store.js';
import { folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { ImportRun1764000000070 } from './0070-import-run.migration.js';
import { projectImportRun } from './import-run.projection.js';
import { importRunViewTable } from './import-run.table.js';
import { findImportRun, listImportRuns } from './import-run.view.js';

/** What persistence holds of an import run. */
export const importRunReadModel = {
  tables: [importRunViewTable],
  migrations: [ImportRun1764000000070],
  project: projectImportRun,
  facts: uploadFacts,
  views: { list: listImportRuns, find: findImportRun },
  grants: folded('libs/persistence/import/import-run.projection.ts'),
} satisfies ReadModel;
