import { DoorProblem } from './door-problem.js';
import type { Guest } from './visit.js';
import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';

/** Governments that a guest's standings reach: those of these roles, or all. */
export function reachOf({ standings }: Guest, roles?: readonly Role[]): readonly string[] {
  const open = standings.filter(({ role }) => !roles || roles.includes(role));
  return [...new Set(open.flatMap(({ governments }) => governments))].sort();
}

/** Roles of an office's own people; what they see and reach ends with the unit of their standing. */
const OF_A_UNIT: readonly Role[] = ['unitHead', 'unitHrOfficer'];

/** Whether a standing reaches everything in its governments, not only one unit or oneself. */
export const isWide = ({ role, unit }: Standing): boolean =>
  role !== 'civilServant' && !(OF_A_UNIT.includes(role) && unit !== null);

/**
 * The standing a guest acts on in a government: the first role the route names goes first. Who has several
 * papers names the one meant in the header `Standing`.
 * @param concerns which of the standings reach the stream itself, as far as their views do
 * @throws DoorProblem 404 where no standing reaches, 403 where one does but in another role
 */
export function standingFor(
  guest: Guest,
  permission: readonly Role[],
  government: string,
  concerns: (standing: Standing) => boolean = () => true,
): Standing {
  const reaching = guest.standings.filter(({ governments }) => governments.includes(government));
  if (reaching.length === 0) throw new DoorProblem('NotYours');
  const permitted = inOrder(reaching, permission);
  if (permitted.length === 0) throw new DoorProblem('RoleNotPermitted');
  const chosen = permitted.find(concerns);
  if (!chosen) throw new DoorProblem('NotYours');
  return chosen;
}

/** The standing on which a guest opens something new when the request names no government. */
export function standingToOpen(guest: Guest, permission: readonly Role[]): Standing {
  const [chosen] = inOrder(guest.standings, permission);
  if (!chosen) throw new DoorProblem('RoleNotPermitted');
  return chosen;
}

const inOrder = (standings: readonly Standing[], permission: readonly Role[]): Standing[] =>
  permission.flatMap((role) => standings.filter((standing) => standing.role === role));
