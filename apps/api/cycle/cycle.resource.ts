import { cycleMoves } from '../../../libs/contracts/cycle/cycle.route.js';
import { cycleViews } from '../../../libs/contracts/cycle/cycle.view.js';
import { cycleReadModel } from '../../../libs/persistence/cycle/cycle.read-model.js';
import { shownOf } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { proposeCycle } from './cycle.opening.js';
import { readOverview } from './overview.reader.js';

/** What the api has of a talent cycle. */
export const cycleResource = {
  kind: 'cycle',
  moves: cycleMoves,
  views: cycleViews,
  readers: {
    ...shownOf('cycle', cycleReadModel.views, { list: 'cycles', one: 'cycle' }),
    cycleOverview: readOverview,
  },
  openers: { proposeCycle },
} satisfies StreamResource;
