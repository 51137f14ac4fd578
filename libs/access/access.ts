import { ROLES, type Role, type Standing } from '../domain/kernel/actor.js';
import { ACCESS, type AccessKind, type Grant, type Permission } from './policy.js';
import { governmentsOf, isRelated, widestOf, type Principal, type Resource } from './relation.js';

/** What is shown to whoever looks around is shown on their widest standings; everything else is asked of each by itself. */
const ON_WIDEST: readonly Permission[] = ['see', 'hear', 'readEligibility', 'readNomination'];

const grantsOf = (kind: string, permission: Permission): readonly Grant[] =>
  Object.hasOwn(ACCESS, kind) ? ACCESS[kind as AccessKind][permission] : [];

/** Roles in which a permission on streams of some kinds can be had at all: what the door asks for. */
export const rolesFor = (permission: Permission, ...kinds: readonly AccessKind[]): readonly Role[] =>
  ROLES.filter((role) =>
    kinds.some((kind) => grantsOf(kind, permission).some(({ roles }) => roles.includes(role))),
  );

/** The standings on which somebody is looked at for a permission on streams of a kind. */
export function standingsFor(
  permission: Permission,
  { standings }: Principal,
  kind: string,
): readonly Standing[] {
  const roles = grantsOf(kind, permission).flatMap((grant) => grant.roles);
  const permitted = standings.filter(({ role }) => roles.includes(role));
  return ON_WIDEST.includes(permission) ? widestOf(permitted) : permitted;
}

const isGranted = (
  permission: Permission,
  { person }: Principal,
  standing: Standing,
  resource: Resource,
): boolean =>
  grantsOf(resource.kind, permission).some(
    ({ relation, roles }) => roles.includes(standing.role) && isRelated(relation, standing, person, resource),
  );

const isGrantedOnAny = (permission: Permission, principal: Principal, resource: Resource): boolean =>
  standingsFor(permission, principal, resource.kind).some((standing) =>
    isGranted(permission, principal, standing, resource),
  );

/** Whether somebody is permitted something on a stream. Nobody is permitted anything on one that they may not see. */
export const may = (permission: Permission, principal: Principal, resource: Resource): boolean =>
  isGrantedOnAny('see', principal, resource) &&
  (permission === 'see' || isGrantedOnAny(permission, principal, resource));

/** The standings on which somebody may act on a stream, as far as the stream is concerned; none if they may not see it. */
export const standingsToAct = (principal: Principal, resource: Resource): readonly Standing[] =>
  may('see', principal, resource)
    ? principal.standings.filter((standing) => isGranted('act', principal, standing, resource))
    : [];

/** Governments in which somebody looks around in one of these roles: the outer bound of what is read for them. */
export const reachOf = ({ standings }: Principal, roles: readonly Role[] = ROLES): readonly string[] =>
  governmentsOf(widestOf(standings.filter(({ role }) => roles.includes(role))));
