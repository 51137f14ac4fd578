import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';
import { derivedId, governmentOf } from '../../../libs/domain/kernel/id.js';
import { OFFICES_IN_LINE } from '../../../libs/domain/kernel/line.js';
import { listPolicies } from '../../../libs/persistence/record/policy.view.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { findStream, findStreamById, type StreamRow } from '../../../libs/persistence/stream/stream.view.js';
import { officesHandedTo } from '../../../libs/persistence/task/ownerless.view.js';
import { DoorProblem } from '../door/door-problem.js';
import { standingFor, standingToOpen } from '../door/standing.js';
import { resourceOf } from '../resources.js';
import { reachOfMover, textOf, type MoveRequest } from './move-request.js';

/** The stream a move is for, and the paper its actor stands on. */
export interface Target {
  readonly stream: string;
  readonly subject: string | null;
  readonly standing: Standing;
  /** Of a stream that the move opens: the policy version it pins and the cycle it belongs to. */
  readonly opens: { readonly policy: string; readonly cycle: string } | null;
  /** The stream as it stands when it is open already; its workflow can be begun from it. */
  readonly row: StreamRow | null;
}

/**
 * Finds the stream of a move within the governments that the principal's standings reach.
 * @throws DoorProblem 404 for what is not there or not theirs, 403 where the role reaches but may not
 */
export function findTarget(sql: Sql, request: MoveRequest): Promise<Target> {
  return request.route.creates ? newTarget(sql, request) : existingTarget(sql, request);
}

async function existingTarget(sql: Sql, request: MoveRequest): Promise<Target> {
  const { route, principal, id, body } = request;
  const row = await findStreamById(sql, route.kind, id ?? '', reachOfMover(principal));
  if (!row) throw new DoorProblem('NotYours');
  const offices = await officesFor(sql, request, row.stream);
  const standing = standingFor(principal, [...route.permission, ...offices], row);
  const subject = await subjectOf(sql, row, textOf(body, 'case'));
  return { stream: row.stream, subject, standing, opens: null, row };
}

/** Offices that have a task of this move only because it went on to them; asked for whoever holds such an office alone. */
async function officesFor(
  sql: Sql,
  { route, principal }: MoveRequest,
  stream: string,
): Promise<readonly Role[]> {
  const { standings, ended } = principal;
  const isInLine = ({ role }: Standing) => OFFICES_IN_LINE.includes(role) && !route.permission.includes(role);
  return [...standings, ...ended].some(isInLine)
    ? officesHandedTo(sql, stream, route.move, principal.person)
    : [];
}

/**
 * Whom an act says something about, so that an erasure of that person finds its arguments and texts: whom the
 * stream is about, else the talent of the case that the body names or that the stream itself is about.
 */
export async function subjectOf(sql: Sql, row: StreamRow, named: string | undefined): Promise<string | null> {
  if (row.subject !== null) return row.subject;
  const talentCase = named ?? (await resourceOf(row.kind)?.caseOf?.(sql, row.stream));
  return talentCase ? ((await findStream(sql, talentCase))?.subject ?? null) : null;
}

/** A new stream stands beside the one its body names, if that is theirs, or where the person's standing is. */
async function newTarget(sql: Sql, request: MoveRequest): Promise<Target> {
  const { route, principal, key, body } = request;
  const field = resourceOf(route.kind)?.anchor;
  const beside = field && textOf(body, field);
  const anchor = beside === undefined ? null : await anchorOf(sql, beside);
  const standing = anchor
    ? standingFor(principal, route.permission, anchor)
    : standingToOpen(principal, route.permission);
  const government = anchor?.government ?? standing.government;
  const stream = `${route.kind}/${government}/${derivedId(route.kind, principal.person, key)}`;
  const policy = anchor
    ? await policyOf(sql, anchor)
    : (textOf(body, 'policy') ?? (await newestPolicy(sql, route.kind)));
  const opens = { policy, cycle: anchor?.cycle ?? stream };
  return { stream, subject: anchor?.subject ?? null, standing, opens, row: null };
}

async function anchorOf(sql: Sql, stream: string): Promise<StreamRow> {
  const row = governmentOf(stream) === '' ? null : await findStream(sql, stream);
  if (!row) throw new DoorProblem('NotYours');
  return row;
}

async function newestPolicy(sql: Sql, kind: string): Promise<string> {
  if (!resourceOf(kind)?.pinsNewest) return '';
  const { rows } = await listPolicies(sql, { limit: 1 });
  return rows[0]?.hash ?? '';
}

/** Whatever is opened in a cycle pins the policy version that the cycle is under now. */
async function policyOf(sql: Sql, anchor: StreamRow): Promise<string> {
  const cycle =
    anchor.cycle === null || anchor.cycle === anchor.stream ? anchor : await findStream(sql, anchor.cycle);
  return (cycle ?? anchor).policy;
}
