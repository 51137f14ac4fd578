import { declaredRoutes, isMove } from '../routes.js';
import { offersOn } from '../offer/offers.js';
import { openingOffers, type Beside } from '../offer/openings.js';
import { permittedStream, type Asked } from './asked.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

const moveRoutes = declaredRoutes.filter(isMove);
const onStreams = moveRoutes.filter(({ creates }) => !creates);

/** What somebody may do next on one stream that they may see. */
export async function readStreamMoves(sql: Sql, asked: Asked) {
  const { guest, folds, params } = asked;
  const row = await permittedStream(sql, params['kind'] ?? '', 'see', asked);
  const moves = await offersOn({ sql, guest, folds }, row, onStreams);
  const { stream, kind, stage, seq, closed } = row;
  return { stream, kind, stage, seq, closed, moves };
}

/** What somebody may open. */
export const readOpeningMoves = async (sql: Sql, { guest, folds, query }: Asked<Beside>) => ({
  moves: await openingOffers({ sql, guest, folds }, query, moveRoutes),
});
