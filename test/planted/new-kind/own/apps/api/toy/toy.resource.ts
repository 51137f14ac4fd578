import { toyReadModel } from '../../../libs/persistence/toy/toy.read-model.js';
import { inCycles } from '../resource/opening.js';
import { shownOf } from '../resource/reader.js';
import { toyMoves, toyViews } from '../../../libs/contracts/toy/toy.route.js';
import type { StreamResource } from '../resource/stream-resource.js';

/** What the api has of a toy. */
export const toyResource = {
  kind: 'toy',
  moves: toyMoves,
  views: toyViews,
  readers: shownOf('toy', toyReadModel.views, { list: 'toys', one: 'toy' }),
  anchor: 'cycle',
  openers: { lendToy: inCycles(async () => ({})) },
  forms: {},
} satisfies StreamResource;
