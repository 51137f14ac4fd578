import { may } from '../../../libs/access/access.js';
import type { Permission } from '../../../libs/access/policy.js';
import type { Principal } from '../../../libs/access/relation.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import {
  findStreamById,
  isParticipant,
  type StreamRow,
} from '../../../libs/persistence/stream/stream.view.js';
import { DoorProblem } from '../door/door-problem.js';
import type { StreamStates } from './given.js';

/** What a view is to read: for whom, with which path and query. */
export interface ReadRequest<Query = { readonly [name: string]: unknown }> {
  readonly principal: Principal;
  /** Governments in which the principal looks around on the route's roles. */
  readonly governments: readonly string[];
  /** States of streams, for views that ask the law. */
  readonly folds: StreamStates;
  readonly params: { readonly [name: string]: string };
  readonly query: Query;
  /** Told of the one stream that was asked for, so that the access log names it. */
  readonly found?: (stream: string) => void;
}

/** The stream that the last part of its id names in the path, in one of the governments. @throws DoorProblem 404 */
export async function streamOf(
  sql: Sql,
  kind: string,
  { params, governments, found }: Pick<ReadRequest, 'params' | 'governments' | 'found'>,
): Promise<StreamRow> {
  const row = await findStreamById(sql, kind, params['id'] ?? '', governments);
  if (!row) throw new DoorProblem('NotYours');
  found?.(row.stream);
  return row;
}

/** The same, if whoever asks is permitted this on it. @throws DoorProblem 404 */
export async function permittedStream(
  sql: Sql,
  kind: string,
  permission: Permission,
  request: Pick<ReadRequest, 'principal' | 'params' | 'governments' | 'found'>,
): Promise<StreamRow> {
  const row = await streamOf(sql, kind, request);
  if (!may(permission, request.principal, row)) throw new DoorProblem('NotYours');
  return row;
}

/** A stream with whether somebody takes part in it. */
export async function withPart(sql: Sql, row: StreamRow, person: string) {
  return { ...row, participants: (await isParticipant(sql, row.stream, person)) ? [person] : [] };
}
