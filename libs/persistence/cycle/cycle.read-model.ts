import { folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { cycleFacts } from './cycle.facts.js';
import { projectCycle } from './cycle.projection.js';
import { cycleTable } from './cycle.table.js';
import { findCycle, listCycles } from './cycle.view.js';

/** What persistence holds of a talent cycle. */
export const cycleReadModel = {
  tables: [cycleTable],
  project: projectCycle,
  facts: cycleFacts,
  views: { list: listCycles, find: findCycle },
  grants: folded('libs/persistence/cycle/cycle.projection.ts'),
} satisfies ReadModel;
