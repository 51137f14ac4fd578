import { may, standingsToAct } from '../../../libs/access/access.js';
import type { Principal, Resource } from '../../../libs/access/relation.js';
import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';
import { DoorProblem } from './door-problem.js';

/**
 * The standing a principal acts on in a stream: the first role the route names goes first. Who has several papers names
 * the one meant in the header `Standing`.
 * @throws DoorProblem 404 where the stream is not theirs to see or to act on, 403 where it is but in another role
 */
export function standingFor(principal: Principal, permission: readonly Role[], stream: Resource): Standing {
  if (!may('see', principal, stream)) throw new DoorProblem('NotYours');
  const reaching = principal.standings.filter(({ governments }) => governments.includes(stream.government));
  const permitted = inOrder(reaching, permission);
  if (permitted.length === 0) throw new DoorProblem('RoleNotPermitted');
  const acting = standingsToAct(principal, stream);
  const chosen = permitted.find((standing) => acting.includes(standing));
  if (!chosen) throw new DoorProblem('NotYours');
  return chosen;
}

/** The standing on which a principal opens something new when the request names no government. */
export function standingToOpen(principal: Principal, permission: readonly Role[]): Standing {
  const [chosen] = inOrder(principal.standings, permission);
  if (!chosen) throw new DoorProblem('RoleNotPermitted');
  return chosen;
}

const inOrder = (standings: readonly Standing[], permission: readonly Role[]): Standing[] =>
  permission.flatMap((role) => standings.filter((standing) => standing.role === role));
