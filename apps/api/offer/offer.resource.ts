import { offerViews } from '../../../libs/contracts/offer/offer.view.js';
import { reader } from '../resource/reader.js';
import type { ViewResource } from '../resource/view-resource.js';
import { readOpeningMoves, readStreamMoves } from './offer.reader.js';

/** What somebody may do next. */
export const offerResource = {
  views: offerViews,
  readers: { streamMoves: readStreamMoves, openingMoves: reader(readOpeningMoves) },
} satisfies ViewResource;
