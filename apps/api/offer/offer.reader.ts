import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { Beside } from '../resource/opening.js';
import { permittedStream, type ReadRequest } from '../resource/read-request.js';
import { moves } from '../resources.js';
import { offersOn } from './offers.js';
import { openingOffers } from './openings.js';

const onStreams = moves.filter(({ creates }) => !creates);

/** What somebody may do next on one stream that they may see. */
export async function readStreamMoves(sql: Sql, request: ReadRequest) {
  const { principal, folds, params } = request;
  const row = await permittedStream(sql, params['kind'] ?? '', 'see', request);
  const offers = await offersOn({ sql, principal, folds }, row, onStreams);
  const { stream, kind, stage, seq, closed } = row;
  return { stream, kind, stage, seq, closed, moves: offers };
}

/** What somebody may open. */
export const readOpeningMoves = async (sql: Sql, { principal, folds, query }: ReadRequest<Beside>) => ({
  moves: await openingOffers({ sql, principal, folds }, query, moves),
});
