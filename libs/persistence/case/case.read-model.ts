import { folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { caseFacts } from './case.facts.js';
import { projectCase } from './case.projection.js';
import { talentCaseTable } from './case.table.js';
import { findCase, listCases } from './case.view.js';

/** What persistence holds of a talent case. */
export const caseReadModel = {
  tables: [talentCaseTable],
  project: projectCase,
  facts: caseFacts,
  views: { list: listCases, find: findCase },
  grants: folded('libs/persistence/case/case.projection.ts'),
} satisfies ReadModel;
