import { offerViews } from '../../../libs/contracts/offer/offer.views.js';
import { reader } from '../resource/reader.js';
import type { ViewResource } from '../resource/view-resource.js';
import { readOpeningMoves, readStreamMoves } from './offer.readers.js';

/** What somebody may do next. */
export const offerResource = {
  views: offerViews,
  readers: { streamMoves: readStreamMoves, openingMoves: reader(readOpeningMoves) },
} satisfies ViewResource;
