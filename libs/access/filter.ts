import type { Standing } from '../domain/kernel/actor.js';
import { standingsFor } from './access.js';
import { ACCESS, type AccessKind } from './policy.js';
import { governmentsOf, isOfWholeGovernment, type Principal, type Relation } from './relation.js';

/**
 * Which streams of a kind somebody may see, said so that a list can be cut down to them: those of whole governments,
 * those of units in a government, those about the person, and those the person is a party to, in some governments.
 */
export interface AccessFilter {
  readonly person: string;
  readonly governments: readonly string[];
  readonly units: readonly { readonly government: string; readonly unit: string }[];
  readonly subjectIn: readonly string[];
  readonly partyIn: readonly string[];
}

/** The filter for a list: a stream passes if and only if the principal may see it. */
export function filterFor(kind: AccessKind, principal: Principal): AccessFilter {
  const standings = standingsFor('see', principal, kind);
  const holding = (...relations: readonly Relation[]): readonly Standing[] =>
    standings.filter(({ role }) =>
      ACCESS[kind].see.some(({ relation, roles }) => relations.includes(relation) && roles.includes(role)),
    );
  const governments = governmentsOf([
    ...holding('government'),
    ...holding('wholeGovernment').filter(isOfWholeGovernment),
  ]);
  const beyond = (relation: Relation): readonly string[] =>
    governmentsOf(holding(relation)).filter((one) => !governments.includes(one));
  return {
    person: principal.person,
    governments,
    units: holding('unit').flatMap((standing) => unitsOf(standing, governments)),
    subjectIn: beyond('subject'),
    partyIn: beyond('party'),
  };
}

const unitsOf = ({ unit, governments }: Standing, whole: readonly string[]): AccessFilter['units'] =>
  unit === null
    ? []
    : governments
        .filter((government) => !whole.includes(government))
        .map((government) => ({ government, unit }));
