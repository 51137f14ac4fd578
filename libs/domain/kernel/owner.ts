import type { Role } from './actor.js';
import type { Json } from './json.js';
import type { KernelPolicy } from './law.js';
import { DEFAULT_LINE, LAST_IN_LINE, type Handed } from './line.js';
import type { StreamState } from './state.js';
import type { Task } from './task.js';

/** The move, on every kind of stream, by which a task goes to the next in line. */
export const HAND_ON = 'handOnTask';

type Facts = { readonly [name: string]: Json };
type Holders = readonly { readonly person: string }[];

/** Steps of a task's deadlines end with 3; from here on they count how often it went on. */
const FIRST_STEP = 4;

/** The step by which a task goes on next. */
export const handingStep = ({ handed }: Task): number => FIRST_STEP + (handed?.times ?? 0);

/** Offices to which what a role cannot do goes in turn. */
export const lineOf = ({ owners }: KernelPolicy, role: Role): readonly Role[] =>
  (owners?.line[role] ?? DEFAULT_LINE[role] ?? []).filter((one) => one !== role);

const holdersOf = (role: Role, unit: string | null): string =>
  unit === null ? `holders:${role}` : `holders:${role}/${unit}`;

/** Names of the facts that say whether a task has somebody who can do it, and who is next in line. */
export function holdersAsked({ owner }: Task, policy: KernelPolicy): readonly string[] {
  if ('person' in owner) return [];
  return [
    holdersOf(owner.role, owner.unit),
    ...lineOf(policy, owner.role).map((one) => holdersOf(one, null)),
  ];
}

/**
 * To whom a task goes on, or null while whoever it waits for can act, and where it stands with the right office already:
 * the first in line who can, or whom people have given it to.
 * A task of one person is that person's own and never goes on.
 * @param barred persons who may not do it, whatever they hold
 */
export function nextOwner(
  { owner, handed, claimedBy }: Task,
  facts: Facts,
  policy: KernelPolicy,
  barred: readonly string[],
): Omit<Handed, 'times'> | null {
  if ('person' in owner) return null;
  const able = (role: Role, unit: string | null) =>
    ((facts[holdersOf(role, unit)] ?? []) as Holders).filter(({ person }) => !barred.includes(person));
  const isHeld = (role: Role, unit: string | null) => able(role, unit).length > 0;
  if (isHeld(owner.role, owner.unit)) return null;
  if (handed?.chosen && able(handed.to, null).some(({ person }) => person === claimedBy)) return null;
  const next = lineOf(policy, owner.role).find((role) => isHeld(role, null));
  const [to, exhausted] = next ? [next, false] : [LAST_IN_LINE, true];
  const stands = !handed?.chosen && handed?.to === to && handed.exhausted === exhausted;
  return stands || to === owner.role ? null : { to, exhausted };
}

/**
 * Offices in which a person may make a move because a task that waits for it has gone on to them. What went on by itself is
 * the office's; what people gave to somebody is that person's alone, or whoever gave it could do it after all.
 */
export const substitutesFor = ({ tasks }: StreamState, move: string, person: string): readonly Role[] =>
  tasks.flatMap(({ handed, claimedBy, moves }) =>
    handed && moves.includes(move) && (!handed.chosen || claimedBy === person) ? [handed.to] : [],
  );
