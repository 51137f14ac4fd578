import { findToy, listToys, type ToyFilter } from '../../../libs/persistence/toy/toy.view.js';
import { inCycles } from '../resource/opening.js';
import { list, one } from '../resource/reader.js';
import { toyMoves, toyViews } from '../../../libs/contracts/toy/toy.route.js';
import type { StreamResource } from '../resource/stream-resource.js';

/** What the api has of a toy. */
export const toyResource = {
  kind: 'toy',
  moves: toyMoves,
  views: toyViews,
  readers: { toys: list<ToyFilter>('toy', listToys), toy: one('toy', findToy) },
  anchor: 'cycle',
  openers: { lendToy: inCycles(async () => ({})) },
  forms: {},
} satisfies StreamResource;
