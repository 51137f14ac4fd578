import type { Json } from './json.js';

/** The roles a standing can give (domain glossary; `civilServant` is every ASN in their own matters). */
export const ROLES = [
  'unitHrOfficer',
  'unitHead',
  'hrOfficer',
  'regionalHrAgencyHead',
  'assessor',
  'committeeChair',
  'committeeMember',
  'committeeSecretary',
  'authorizedOfficer',
  'appointingAuthority',
  'civilServant',
  'bknLiaison',
  'internalAuditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A person acting on an appointment, a delegation or an acting decree (Plt/Plh). */
export interface PersonActor {
  readonly person: string;
  readonly standing: string;
  readonly role: Role;
}
/**
 * A wait that came to something by itself. Step 1 reminds, 2 escalates, 3 ends it; from 4 on it goes to the next in line,
 * because nobody it waits for could act. None approves.
 */
export interface DeadlineActor {
  readonly deadline: string;
  readonly step: number;
}
/** Another stream whose decision is delivered here. */
export interface StreamActor {
  readonly stream: string;
  readonly seq: number;
}
export type Actor = PersonActor | DeadlineActor | StreamActor;

export const isPerson = (actor: Actor): actor is PersonActor => 'person' in actor;
export const isDeadline = (actor: Actor): actor is DeadlineActor => 'deadline' in actor;
export const isStream = (actor: Actor): actor is StreamActor => 'stream' in actor;

/**
 * On what somebody acts: appointed for good, `plt` (a post without a holder), `plh` (its holder is away), `penjabat`
 * (an official in the place of an elected head of region), or by delegation.
 */
export const STANDING_KINDS = ['definitive', 'plt', 'plh', 'penjabat', 'delegation'] as const;
export type StandingKind = (typeof STANDING_KINDS)[number];

/**
 * The value of the fact `standing:<id>`: on which paper the actor stands.
 * `from` and `until` are ISO dates, `until` the last day it holds (null: open); `unit` null covers the
 * whole government; `governments` is what the standing reaches (one for nearly all).
 */
export interface Standing {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly kind: StandingKind;
  readonly government: string;
  readonly governments: readonly string[];
  readonly unit: string | null;
  readonly decree: string;
  readonly from: string;
  readonly until: string | null;
  readonly [key: string]: Json;
}
