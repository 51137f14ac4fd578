import { declaredRoutes, isMove } from '../routes.js';
import { DoorProblem } from '../door/door-problem.js';
import { findStreamById } from '../../../libs/persistence/stream/stream.view.js';
import { offersOn } from '../offer/offers.js';
import { openingOffers, type Beside } from '../offer/openings.js';
import { reachOf } from '../door/standing.js';
import type { Asked } from './asked.js';
import type { Sql } from '../../../libs/persistence/scope.js';

const moveRoutes = declaredRoutes.filter(isMove);
const onStreams = moveRoutes.filter(({ creates }) => !creates);

/** What somebody may do next on one stream; a stream on which nothing concerns them is there with no moves. */
export async function readStreamMoves(sql: Sql, { guest, folds, params }: Asked) {
  const row = await findStreamById(sql, params['kind'] ?? '', params['id'] ?? '', reachOf(guest));
  if (!row) throw new DoorProblem('NotYours');
  const moves = await offersOn({ sql, guest, folds }, row, onStreams);
  const { stream, kind, stage, seq, closed } = row;
  return { stream, kind, stage, seq, closed, moves };
}

/** What somebody may open. */
export const readOpeningMoves = async (sql: Sql, { guest, folds, query }: Asked<Beside>) => ({
  moves: await openingOffers({ sql, guest, folds }, query, moveRoutes),
});
