import { expect, test } from 'vitest';
import { Chance } from '../../infra/seed/chance.js';
import { KILLED, victimsOf } from './killer.js';

/** How often each part is killed by as many kills, drawn from a seed. */
function plan(seed: number, kills: number) {
  const chance = new Chance(String(seed));
  const killed = { Postgres: 0, Temporal: 0, worker: 0, api: 0 };
  for (let done = 0; done < kills;) {
    const victims = victimsOf(chance, killed, kills - done);
    for (const part of victims) killed[part] += 1;
    done += victims.length;
  }
  return killed;
}

test('of a few kills each part gets one, whatever is drawn, and there are never more than were asked for', () => {
  for (let seed = 0; seed < 2_000; seed++)
    for (const kills of [4, 5, 6]) {
      const killed = plan(seed, kills);
      expect(
        KILLED.filter((part) => killed[part] === 0),
        `seed ${seed}`,
      ).toEqual([]);
      expect(Object.values(killed).reduce((sum, count) => sum + count)).toBe(kills);
    }
});
