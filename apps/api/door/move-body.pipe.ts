import type { PipeTransform } from '@nestjs/common';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import { readBody } from './body.js';
import { checked } from './checked.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import type { ApiRequest } from './visit.js';

/** What somebody sends to make a move. */
export interface MoveBody {
  readonly key: string;
  /** As it came. */
  readonly sent: unknown;
  /** As the schema gives it, with the parts of the path that are arguments. */
  readonly body: JsonObject;
}

/** Reads what is sent to a move, after the guard knows by whom: the key first, then size and form, then the schema. */
export class MoveBodyPipe implements PipeTransform<ApiRequest, Promise<MoveBody>> {
  constructor(private readonly route: MoveRoute) {}

  /** @throws DoorProblem 400, 413 or 415 */
  async transform(request: ApiRequest): Promise<MoveBody> {
    const key = idempotencyKeyOf(request);
    const sent = await readBody(request);
    const body = checked(this.route.body, sent, 'BodyInvalid') as JsonObject;
    return { key, sent, body: { ...body, ...partsOf(this.route, request) } };
  }
}

/** Parts of the path that are arguments of the act. */
const partsOf = ({ fromPath = [] }: MoveRoute, { params }: ApiRequest): JsonObject =>
  Object.fromEntries(fromPath.map((part) => [part, params[part] ?? '']));
