import { AccessLog } from './door/access-log.js';
import { checked } from './door/checked.js';
import { Door } from './door/door.service.js';
import { idempotencyKeyOf } from './door/idempotency-key.js';
import { Inject, Injectable } from '@nestjs/common';
import { Moves } from './move/move.service.js';
import { personMoveId } from '../../libs/domain/kernel/move-id.js';
import { readBody } from './door/body.js';
import { Reads } from './read.service.js';
import { requestHash } from '../../libs/record/format/request.js';
import { requireSafeText } from './door/text-safety.js';
import { sendAct } from './move/answer.js';
import {
  visitOf,
  type ApiRequest,
  type ApiResponse,
  type AuthenticatedPrincipal,
  type Visit,
} from './door/visit.js';
import { isMove, type DeclaredRoute } from './route/route.js';
import type { JsonObject } from '../../libs/domain/kernel/json.js';
import type { MoveRoute } from '../../libs/contracts/wire/route.js';

/** Serves one request of a declared route: door, schema, then the move or the view. */
@Injectable()
export class RequestService {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Moves) private readonly moves: Moves,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(AccessLog) private readonly accessLog: AccessLog,
  ) {}

  /** @throws DoorProblem and whatever else goes wrong, for the filter */
  async handle(route: DeclaredRoute, request: ApiRequest, response: ApiResponse): Promise<void> {
    const visit = visitOf(response);
    visit.route = route;
    response.once('close', () => this.note(route, visit, response.statusCode));
    requireSafeText(request.params);
    if (isMove(route)) return this.move(route, request, response, visit);
    const principal = await this.admit(route, request, visit);
    await this.reads.answer(route, principal, visit, { request, response });
  }

  private async move(
    route: MoveRoute,
    request: ApiRequest,
    response: ApiResponse,
    visit: Visit,
  ): Promise<void> {
    const principal = await this.door.admit(route, request, visit);
    const key = idempotencyKeyOf(request);
    const sent = await readBody(request);
    const body = { ...(checked(route.body, sent, 'BodyInvalid') as JsonObject), ...partsOf(route, request) };
    const { id } = request.params;
    const path = route.path.replaceAll(/:(\w+)/g, (_, part: string) => request.params[part] ?? '');
    const hash = requestHash(key, { method: route.method, path, body: sent });
    const moveId = personMoveId(principal.person, key);
    const act = await this.moves.act({ route, principal, visit, id, body, moveId, key, request: hash });
    const { reference } = visit;
    sendAct(response, route, act, { reference, languages: request.headers['accept-language'] });
  }

  /** Lets somebody in who reads; the first standing that permits it stands in the access log. */
  private async admit(
    route: Exclude<DeclaredRoute, MoveRoute>,
    request: ApiRequest,
    visit: Visit,
  ): Promise<AuthenticatedPrincipal> {
    const principal = await this.door.admit(route, request, visit);
    const { standings } = principal;
    visit.standing = standings.find(({ role }) => route.permission.includes(role))?.id ?? null;
    visit.government = standings.find(({ id }) => id === visit.standing)?.government ?? null;
    requireSafeText(request.query);
    return principal;
  }

  private note({ audit, method }: DeclaredRoute, visit: Visit, status: number): void {
    const { person, standing, government, stream, reference } = visit;
    this.accessLog.note({ person, standing, government, audit, method, status, stream, reference });
  }
}

/** Parts of the path that are arguments of the act. */
const partsOf = ({ fromPath = [] }: MoveRoute, { params }: ApiRequest): JsonObject =>
  Object.fromEntries(fromPath.map((part) => [part, params[part] ?? '']));
