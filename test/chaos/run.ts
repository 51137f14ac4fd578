import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../../infra/seed/chance.js';
import { audited } from '../workflow/support/audit.js';
import { HurtStack } from '../workflow/support/hurt-stack.js';
import { Wire } from '../workflow/support/wire.js';
import type { Site } from './actor.js';
import { closeEverything } from './closing.js';
import { judged, leftOpen, openStreams, overdue, recordOf } from './judge.js';
import { killAll, type Killed, type KillerOptions, type Kills } from './killer.js';
import { Ledger } from './ledger.js';
import type { Options } from './options.js';
import { plantNoUniqueIndex } from './plant.js';
import { playCase, playSession, playSigning, type Play } from './plays.js';
import { rollOver } from './roll-over.js';
import { World } from './world.js';

/** Two governments whose offices are filled with personas, and five clients in each. */
const GOVERNMENTS = ['62.01', '62.71'] as const;
const CLIENTS: readonly Play[] = [playCase, playCase, playCase, playSession, playSigning];
/** Milliseconds a client takes to think between two pieces of work. */
const THINKING_MS = [20, 300] as const;

/** How many keys are asked for once more at the end, and how many of them at once. */
const ASKED_AGAIN_MAX = 500;
const TOGETHER = 10;

/** How long what is owed may take to happen by itself once everything is up, in milliseconds. */
const BY_ITSELF_MS = 90_000;

/** What a run found; every count after `acknowledged` must be zero. */
export interface Result {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly contradicted: number;
  readonly stuck: number;
  readonly differences: number;
  readonly seed: number;
  readonly byPart: Killed;
  /** How many of the worker's kills came between a COMMIT and the answer to it. */
  readonly atCommit: number;
  /** Answers of a status of 500, which there must be none of. */
  readonly faults: number;
  readonly seconds: number;
}

/** Runs clients under fire, lets every stream make its last move, and judges. */
export async function underFire(options: Options, say: (line: string) => void): Promise<Result> {
  const began = Date.now();
  const hurt = await HurtStack.up('server');
  const wire = await Wire.to(hurt.stack.databaseUrls.isen_app);
  try {
    if (options.plant) await plantNoUniqueIndex(hurt.stack);
    const ledger = new Ledger();
    const site: Site = { apiUrl: hurt.stack.apiUrl, issuerUrl: hurt.stack.issuerUrl, ledger };
    const worlds = await Promise.all(GOVERNMENTS.map((government) => World.of(site, government)));
    const { byPart, atCommit } = await fire(options, { hurt, wire }, worlds, ledger, say);
    const seconds = () => Math.round((Date.now() - began) / 1000);
    say(`the kills are over after ${seconds()} s; every stream makes its last move`);
    const result = await judge(hurt, worlds, ledger, say);
    return {
      kills: sum(Object.values(byPart)),
      ...result,
      seed: options.seed,
      byPart,
      atCommit,
      faults: ledger.faults,
      seconds: seconds(),
    };
  } finally {
    await hurt.stop();
    await wire.close();
  }
}

async function fire(
  { kills, seed }: Options,
  place: Pick<KillerOptions, 'hurt' | 'wire'>,
  worlds: readonly World[],
  ledger: Ledger,
  say: (line: string) => void,
): Promise<Kills> {
  const clients = worlds.flatMap((world) =>
    CLIENTS.map((play, index) =>
      keepPlaying(world, play, new Chance(`${seed}/${world.government}/${index}`)),
    ),
  );
  const together = Promise.all(clients);
  together.catch(() => undefined);
  const killing = untilBusy(worlds).then(() =>
    killAll({
      ...place,
      kills,
      chance: new Chance(`${seed}/kills`),
      answered: () => ledger.acknowledged,
      say,
    }),
  );
  // A client that breaks ends the run, as does a part that ended by itself: its error is what there is to know.
  const [ended] = await Promise.allSettled([Promise.race([killing, together.then(() => killing)])]);
  for (const world of worlds) world.isStopping = true;
  await Promise.allSettled([killing]);
  // Whoever waits for a part that will not come back would wait for ever.
  if (ended.status === 'rejected') throw ended.reason;
  await together;
  return ended.value;
}

/** Before anything is killed there must be something to lose: a cycle is open in each government. */
async function untilBusy(worlds: readonly World[]): Promise<void> {
  while (worlds.some(({ cycles }) => cycles.length === 0)) await pause(100);
}

async function keepPlaying(world: World, play: Play, chance: Chance): Promise<void> {
  while (!world.isStopping) {
    await play(world, chance);
    await pause(chance.int(...THINKING_MS));
  }
}

async function judge(hurt: HurtStack, worlds: readonly World[], ledger: Ledger, say: (line: string) => void) {
  const url = hurt.stack.databaseUrls.isen_replay;
  const open = (world: World) => () => leftOpen(url, [world.government]).then(({ length }) => length);
  // Before anybody makes a move: what is owed must happen by itself.
  const late = await lateStill(url);
  await rollOver(hurt.stack, await openStreams(url, GOVERNMENTS));
  await askAgain(ledger);
  await Promise.all(worlds.map((world) => closeEverything(world, open(world))));
  const stuck = [...late, ...(await leftOpen(url, GOVERNMENTS))];
  await askAgain(ledger);
  const { faults, ...verdict } = judged(ledger, await recordOf(url, GOVERNMENTS));
  const { replay, verification, reexecution, first } = await audited(hurt.stack);
  for (const words of [...stuck.slice(0, 10), ...faults, ...ledger.faultsTold]) say(words);
  if (first) say(`the first difference: ${JSON.stringify(first)}`);
  return {
    acknowledged: ledger.acknowledged,
    ...verdict,
    stuck: stuck.length + ledger.unanswered.length,
    differences: replay.differences + verification.differences + reexecution.differences,
  };
}

/** What is overdue and stays so as long as nobody makes a move. */
async function lateStill(url: string): Promise<readonly string[]> {
  const limit = Date.now() + BY_ITSELF_MS;
  for (;;) {
    const late = await overdue(url, GOVERNMENTS);
    if (late.length === 0 || Date.now() > limit) return late;
    await pause(1_000);
  }
}

/** An answer under a key is the same ever after, also when its stream runs anew or has ended. */
async function askAgain({ entries }: Ledger): Promise<void> {
  const step = Math.ceil(entries.length / ASKED_AGAIN_MAX);
  const some = entries.filter((_, index) => index % step === 0);
  for (let at = 0; at < some.length; at += TOGETHER)
    await Promise.all(some.slice(at, at + TOGETHER).map((entry) => entry.again()));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Whether a run found nothing. */
export const isClean = ({ lost, doubled, contradicted, stuck, differences, faults }: Result): boolean =>
  sum([lost, doubled, contradicted, stuck, differences, faults]) === 0;
