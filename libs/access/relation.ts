import type { Role, Standing } from '../domain/kernel/actor.js';

/** Who asks: a person, and the standings in force that they ask on, or the one that the request names. */
export interface Principal {
  readonly person: string;
  readonly standings: readonly Standing[];
}

/** What of a stream decides who has access to it. */
export interface Resource {
  readonly kind: string;
  readonly government: string;
  /** Unit of the talent whom it is about; null for a stream of no unit. */
  readonly unit: string | null;
  /** The person it is about. */
  readonly subject: string | null;
  /** Persons whose signature it asks for. */
  readonly parties: readonly string[];
  /** Persons known to have taken part in it; looked up only where that matters. */
  readonly participants?: readonly string[];
}

/**
 * What a standing, and whoever holds it, can be to a stream. All but `party`, `subject` and `participant` are read from
 * the standing alone; each supposes that the standing reaches the stream's government.
 * - `government`: nothing more than that
 * - `wholeGovernment`: the standing is bound to no unit and to no one person's own matters
 * - `unit`: it is bound to the unit of the stream
 */
export type Relation = 'government' | 'wholeGovernment' | 'unit' | 'subject' | 'party' | 'participant';

/** Roles of an office's own people; what they reach ends with the unit of their standing, where it names one. */
const OF_A_UNIT: readonly Role[] = ['unitHead', 'unitHrOfficer'];

/** Whether a standing reaches everything in its governments, not only one unit or oneself. */
export const isOfWholeGovernment = ({ role, unit }: Standing): boolean =>
  role !== 'civilServant' && !(OF_A_UNIT.includes(role) && unit !== null);

const HOLDS: {
  readonly [R in Relation]: (standing: Standing, person: string, resource: Resource) => boolean;
} = {
  government: () => true,
  wholeGovernment: isOfWholeGovernment,
  unit: ({ unit }, _person, resource) => unit !== null && unit === resource.unit,
  subject: (_standing, person, { subject }) => subject === person,
  party: (_standing, person, { parties }) => parties.includes(person),
  participant: (_standing, person, { participants = [] }) => participants.includes(person),
};

/** Whether a person is this to a stream on one of their standings. */
export const isRelated = (
  relation: Relation,
  standing: Standing,
  person: string,
  resource: Resource,
): boolean =>
  standing.governments.includes(resource.government) && HOLDS[relation](standing, person, resource);

/**
 * The standings that speak where somebody looks around on all of them: those of whole governments, else those of a unit,
 * else those in their own matters. Whoever wants a narrower view, such as an office head's own case, names that standing.
 */
export function widestOf(standings: readonly Standing[]): readonly Standing[] {
  const whole = standings.filter(isOfWholeGovernment);
  if (whole.length > 0) return whole;
  const ofUnits = standings.filter(({ role }) => role !== 'civilServant');
  return ofUnits.length > 0 ? ofUnits : standings;
}

/** Governments that some standings reach, in order. */
export const governmentsOf = (standings: readonly Standing[]): readonly string[] =>
  [...new Set(standings.flatMap(({ governments }) => governments))].sort();
