import { isPerson, type Standing } from './actor.js';
import type { Act } from './law.js';

/** The standing a person acts on, as sealed with the act. */
export function standingOf(act: Act): Standing | undefined {
  return isPerson(act.actor)
    ? (act.facts[`standing:${act.actor.standing}`] as Standing | undefined)
    : undefined;
}
