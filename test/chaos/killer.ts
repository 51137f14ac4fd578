import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../infra/seed/chance.js';
import type { HurtStack, PartName } from '../workflow/support/hurt-stack.js';
import type { Wire } from '../workflow/support/wire.js';

/** What others stand on comes first, and is brought back first. */
export const KILLED: readonly PartName[] = ['Postgres', 'Temporal', 'worker', 'api'];

/** How many of a hundred kills take a second part with them. */
const DOUBLE_PERCENT = 25;
/** How many of a hundred kills of the worker come between a COMMIT and the answer to it. */
const AT_COMMIT_PERCENT = 50;
/** How long such a COMMIT is waited for, in milliseconds, and what a transaction that seals an act sends. */
const COMMIT_MS = 5_000;
const SEALS = '"moveId"';
/** Milliseconds that a part stays down, and that clients have between two kills once acts are answered again. */
const DOWN_MS = [0, 1_200] as const;
const PEACE_MS = [100, 1_800] as const;
/** How long no act may be answered, with everything up, before the run is given up, in milliseconds. */
const SILENCE_MS = 120_000;

export type Killed = { readonly [part in PartName]: number };

/** How often each part was killed, and how often the worker between a COMMIT and the answer to it. */
export interface Kills {
  readonly byPart: Killed;
  readonly atCommit: number;
}

export interface KillerOptions {
  readonly hurt: HurtStack;
  /** Between the worker and Postgres. */
  readonly wire: Wire;
  readonly chance: Chance;
  readonly kills: number;
  /** How many acts have been answered so far. */
  readonly answered: () => number;
  readonly say: (line: string) => void;
}

/**
 * Kills parts with SIGKILL at random moments and brings them back, until as many are killed as were asked for. Of a few
 * kills each part gets one.
 * @throws Error when the stack is up and nothing is answered any more
 */
export async function killAll(options: KillerOptions): Promise<Kills> {
  const { hurt, wire, chance, kills, answered, say } = options;
  const killed: Record<PartName, number> = { Postgres: 0, Temporal: 0, worker: 0, api: 0 };
  let atCommit = 0;
  await hurt.kill('worker');
  await hurt.revive('worker', { DATABASE_URL: wire.url });
  for (let done = 0; done < kills;) {
    const victims = victimsOf(chance, killed, kills - done);
    await pause(chance.int(...PEACE_MS));
    if (victims.includes('worker') && chance.happens(AT_COMMIT_PERCENT))
      if (await isCommitHeld(wire)) atCommit += 1;
    await Promise.all(victims.map((part) => hurt.kill(part)));
    wire.passOn();
    for (const part of victims) killed[part] += 1;
    done += victims.length;
    await pause(chance.int(...DOWN_MS));
    const reviving = Date.now();
    for (const part of KILLED.filter((one) => victims.includes(one)))
      await hurt.revive(part, part === 'worker' ? { DATABASE_URL: wire.url } : {});
    const up = Date.now();
    const before = answered();
    await someAnswer(answered, before);
    const times = `back in ${inSeconds(up - reviving)}, next answer after ${inSeconds(Date.now() - up)}`;
    say(`${done}/${kills}: ${victims.join(' and ')} killed, ${times}; ${before} acts answered`);
  }
  return { byPart: killed, atCommit };
}

/** Whether an act was committed now of which the worker has not heard. */
async function isCommitHeld(wire: Wire): Promise<boolean> {
  const held = wire.holdCommitAfter(SEALS).then(() => true);
  return Promise.race([held, pause(COMMIT_MS, false)]);
}

/**
 * Whom the next kill takes. As long as few kills are left, only parts that were spared: each gets one in the end.
 * @param left kills that are still to come, at least as many as there are spared parts
 */
export function victimsOf(chance: Chance, killed: Killed, left: number): readonly PartName[] {
  const spared = KILLED.filter((part) => killed[part] === 0);
  const first = chance.pick(spared.length >= left ? spared : KILLED);
  if (left === 1 || !chance.happens(DOUBLE_PERCENT)) return [first];
  const others = KILLED.filter((part) => part !== first);
  const stillSpared = spared.filter((part) => part !== first);
  return [first, chance.pick(stillSpared.length >= left - 1 ? stillSpared : others)];
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
