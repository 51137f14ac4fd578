import { governmentsOf } from '../../../libs/access/relation.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { Json, JsonObject } from '../../../libs/domain/kernel/json.js';
import type { Login } from '../door/bearer.js';
import type { Mover, Visit } from '../door/visit.js';

/** One move as a person asks for it, after the door: everything is checked but the law. */
export interface MoveRequest {
  readonly route: MoveRoute;
  readonly principal: Mover;
  readonly login: Login;
  readonly visit: Visit;
  /** Last part of the stream id; absent where the move opens a new stream. */
  readonly id: string | undefined;
  /** The body as the schema gives it. */
  readonly body: JsonObject;
  readonly moveId: string;
  readonly key: string;
  /** HMAC over method, path and the body as it was sent. */
  readonly request: string;
}

/** Governments in which somebody acts, or acted once. */
export const reachOfMover = ({ standings, ended }: Mover): readonly string[] =>
  governmentsOf([...standings, ...ended]);

/** A field of the body when it is text. */
export function textOf(body: JsonObject, field: string): string | undefined {
  const value: Json | undefined = body[field];
  return typeof value === 'string' ? value : undefined;
}
