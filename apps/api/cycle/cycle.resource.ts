import { cycleMoves } from '../../../libs/contracts/cycle/cycle.route.js';
import { cycleViews } from '../../../libs/contracts/cycle/cycle.view.js';
import { findCycle, listCycles, type CycleFilter } from '../../../libs/persistence/cycle/cycle.view.js';
import { list, one } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { proposeCycle } from './cycle.opening.js';
import { readOverview } from './overview.reader.js';

/** What the api has of a talent cycle. */
export const cycleResource = {
  kind: 'cycle',
  moves: cycleMoves,
  views: cycleViews,
  readers: {
    cycles: list<CycleFilter>('cycle', listCycles),
    cycle: one('cycle', findCycle),
    cycleOverview: readOverview,
  },
  openers: { proposeCycle },
} satisfies StreamResource;
