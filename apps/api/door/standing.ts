import { may, standingsToAct } from '../../../libs/access/access.js';
import type { Principal, Resource } from '../../../libs/access/relation.js';
import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';
import { DoorProblem } from './door-problem.js';
import type { Mover } from './visit.js';

/**
 * The standing somebody acts on in a stream: the one that fits, or the one that fitted while it was in force, which the
 * law then refuses by its date. Where several fit, the header `Standing` says which: nothing is guessed.
 * @throws DoorProblem 400 where several fit, 404 where the stream is not theirs to see or to act on, 403 where it is but
 *   in another role
 */
export function standingFor(mover: Mover, permission: readonly Role[], stream: Resource): Standing {
  const { person, standings, ended } = mover;
  const chosen =
    onlyOne(fitting(mover, permission, stream)) ??
    onlyOne(fitting({ person, standings: ended }, permission, stream));
  if (chosen) return chosen;
  if (!may('see', mover, stream)) throw new DoorProblem('NotYours');
  const reaching = standings.filter(({ governments }) => governments.includes(stream.government));
  throw new DoorProblem(permittedOf(reaching, permission).length > 0 ? 'NotYours' : 'RoleNotPermitted');
}

/**
 * The standing on which somebody opens something new when the request names no government.
 * @throws DoorProblem 400 or 403
 */
export function standingToOpen({ standings, ended }: Mover, permission: readonly Role[]): Standing {
  const chosen = onlyOne(permittedOf(standings, permission)) ?? onlyOne(permittedOf(ended, permission));
  if (!chosen) throw new DoorProblem('RoleNotPermitted');
  return chosen;
}

const fitting = (principal: Principal, permission: readonly Role[], stream: Resource): readonly Standing[] =>
  permittedOf(standingsToAct(principal, stream), permission);

const permittedOf = (standings: readonly Standing[], permission: readonly Role[]): readonly Standing[] =>
  standings.filter(({ role }) => permission.includes(role));

function onlyOne(fitting: readonly Standing[]): Standing | undefined {
  if (fitting.length <= 1) return fitting[0];
  const errors = fitting.map(({ id, role }) => ({ path: 'Standing', message: `${id} (${role})` }));
  throw new DoorProblem('StandingMustBeNamed', { errors });
}
