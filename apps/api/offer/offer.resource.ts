import { offerViews } from '../../../libs/contracts/offer/offer.views.js';
import { reader } from '../resource/reader.js';
import { readOpeningMoves, readStreamMoves } from './offer.readers.js';
import type { ViewResource } from '../resource/view-resource.js';

/** What somebody may do next. */
export const offerResource = {
  views: offerViews,
  readers: { streamMoves: readStreamMoves, openingMoves: reader(readOpeningMoves) },
} satisfies ViewResource;
