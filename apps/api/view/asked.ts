import { DoorProblem } from '../door/door-problem.js';
import { findStreamById } from '../../../libs/persistence/stream/stream.view.js';
import { isWide, reachOf } from '../door/standing.js';
import type { Folds } from '../offer/folds.js';
import type { Guest } from '../door/visit.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import type { Sql } from '../../../libs/persistence/scope.js';

/** What a view is asked: by whom, how far they may see, with which path and query. */
export interface Asked<Query = { readonly [name: string]: unknown }> {
  readonly guest: Guest;
  readonly sight: Sight;
  /** States of streams, for views that ask the law. */
  readonly folds: Folds;
  readonly params: { readonly [name: string]: string };
  readonly query: Query;
  /** Told of the one stream that was asked for, so that the access log names it. */
  readonly found?: (stream: string) => void;
}

/** How far a person sees in the governments of a scope: everything, some units, or only what is about them. */
export interface Sight {
  readonly governments: readonly string[];
  readonly onlyPerson?: string;
  readonly onlyUnits?: readonly string[];
}

/**
 * The widest sight that a guest's permitted standings give. Whoever wants a narrower one, such as an office
 * head's own case, names that standing in the header.
 */
export function sightOf(guest: Guest, permission: readonly Role[]): Sight {
  const permitted = guest.standings.filter(({ role }) => permission.includes(role));
  const wide = permitted.filter(isWide);
  if (wide.length > 0) return { governments: reachOf({ ...guest, standings: wide }) };
  const ofUnits = permitted.filter(({ role }) => role !== 'civilServant');
  const onlyUnits = ofUnits.flatMap(({ unit }) => unit ?? []);
  // Plt of a second office sees both.
  if (onlyUnits.length > 0) return { governments: reachOf({ ...guest, standings: ofUnits }), onlyUnits };
  return { governments: reachOf({ ...guest, standings: permitted }), onlyPerson: guest.person };
}

/** The stream that the last part of its id names in the path. @throws DoorProblem 404 */
export async function streamOf(
  sql: Sql,
  kind: string,
  { params, sight, found }: Pick<Asked, 'params' | 'sight' | 'found'>,
): Promise<string> {
  const row = await findStreamById(sql, kind, params['id'] ?? '', sight.governments);
  if (!row) throw new DoorProblem('NotYours');
  found?.(row.stream);
  return row.stream;
}
