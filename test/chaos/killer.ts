import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../infra/seed/chance.js';
import type { HurtStack, PartName } from '../workflow/support/hurt-stack.js';

/** What others stand on comes first, and is brought back first. */
export const KILLED: readonly PartName[] = ['Postgres', 'Temporal', 'worker', 'api'];

/** How many of a hundred kills take a second part with them. */
const DOUBLE_PERCENT = 25;
/** Milliseconds that a part stays down, and that clients have between two kills once acts are answered again. */
const DOWN_MS = [0, 1_200] as const;
const PEACE_MS = [100, 1_800] as const;
/** How long no act may be answered, with everything up, before the run is given up, in milliseconds. */
const SILENCE_MS = 120_000;

export type Killed = { readonly [part in PartName]: number };

export interface KillerOptions {
  readonly hurt: HurtStack;
  readonly chance: Chance;
  readonly kills: number;
  /** How many acts have been answered so far. */
  readonly answered: () => number;
  readonly say: (line: string) => void;
}

/**
 * Kills parts with SIGKILL at random moments and brings them back, until as many are killed as were asked for. Of a few
 * kills each part gets one.
 * @returns how often each part was killed
 * @throws Error when the stack is up and nothing is answered any more
 */
export async function killAll({ hurt, chance, kills, answered, say }: KillerOptions): Promise<Killed> {
  const killed: Record<PartName, number> = { Postgres: 0, Temporal: 0, worker: 0, api: 0 };
  for (let done = 0; done < kills;) {
    const victims = victimsOf(chance, killed, kills - done);
    await pause(chance.int(...PEACE_MS));
    await Promise.all(victims.map((part) => hurt.kill(part)));
    for (const part of victims) killed[part] += 1;
    done += victims.length;
    await pause(chance.int(...DOWN_MS));
    const reviving = Date.now();
    for (const part of KILLED.filter((one) => victims.includes(one))) await hurt.revive(part);
    const up = Date.now();
    const before = answered();
    await someAnswer(answered, before);
    const times = `back in ${inSeconds(up - reviving)}, next answer after ${inSeconds(Date.now() - up)}`;
    say(`${done}/${kills}: ${victims.join(' and ')} killed, ${times}; ${before} acts answered`);
  }
  return killed;
}

function victimsOf(chance: Chance, killed: Killed, left: number): readonly PartName[] {
  const spared = KILLED.filter((part) => killed[part] === 0);
  const first = spared.length >= left ? chance.pick(spared) : chance.pick(KILLED);
  const others = KILLED.filter((part) => part !== first);
  const two = left > 1 && left > spared.length && chance.happens(DOUBLE_PERCENT);
  return two ? [first, chance.pick(others)] : [first];
}

/** The next kill comes when people are being served again. */
async function someAnswer(answered: () => number, before: number): Promise<void> {
  const limit = Date.now() + SILENCE_MS;
  while (answered() === before) {
    if (Date.now() > limit) throw new Error('everything is up again, and nothing is answered any more');
    await pause(50);
  }
}

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
