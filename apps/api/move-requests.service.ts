import { Inject, Injectable } from '@nestjs/common';
import type { SealedAct } from '../../libs/contracts/messages/stream.contract.js';
import type { MoveRoute } from '../../libs/contracts/wire/route.js';
import { personMoveId } from '../../libs/domain/kernel/move-id.js';
import { requestHash } from '../../libs/record/format/request.js';
import { DoorProblem } from './door/door-problem.js';
import type { MoveBody } from './door/move-body.pipe.js';
import { principalOf, visitOf, type ApiRequest, type ApiResponse } from './door/visit.js';
import { moveSeconds } from './metrics/api-measures.js';
import { sendAct } from './move/answer.js';
import { Moves } from './move/move.service.js';

/** Measures how long a person waits, and for what: a refusal is an answer, and so is a sentence from the door. */
async function timed({ kind, move }: MoveRoute, act: () => Promise<SealedAct>): Promise<SealedAct> {
  const took = moveSeconds.startTimer({ kind, move });
  try {
    const sealed = await act();
    took({ outcome: sealed.outcome });
    return sealed;
  } catch (error) {
    took({ outcome: error instanceof DoorProblem ? error.code : 'failed' });
    throw error;
  }
}

/** Serves a move that the door has let through. */
@Injectable()
export class MoveRequests {
  constructor(@Inject(Moves) private readonly moves: Moves) {}

  async answer(
    route: MoveRoute,
    { key, sent, body }: MoveBody,
    request: ApiRequest,
    response: ApiResponse,
  ): Promise<void> {
    const [principal, visit] = [principalOf(response), visitOf(response)];
    const { id } = request.params;
    const path = route.path.replaceAll(/:(\w+)/g, (_, part: string) => request.params[part] ?? '');
    const hash = requestHash(key, { method: route.method, path, body: sent });
    const moveId = personMoveId(principal.person, key);
    const { login } = principal;
    const act = await timed(route, () =>
      this.moves.act({ route, principal, login, visit, id, body, moveId, key, request: hash }),
    );
    const { reference } = visit;
    sendAct(response, route, act, { reference, languages: request.headers['accept-language'] });
  }
}
