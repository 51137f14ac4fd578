import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parse } from 'yaml';
import { DYNAMIC_CONFIG, HISTORY_SHARDS } from '../../infra/stack/temporal-server.js';
import { startTestStack, type TestStack } from '../../infra/stack/test-stack.js';
import { castOf, type Cast } from './cast.js';
import { openCycle, type OpenCycle } from './open-cycle.js';
import { multiplyPeople } from './population.js';

/** A stack of the bench's own, with everybody signed in and a large cycle open. */
export interface Field {
  readonly stack: TestStack;
  readonly cast: Cast;
  readonly cycle: OpenCycle;
}

export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Brings the parts of `npm start` up on free ports, on the server profile, and opens a cycle of so many cases. */
export async function openField(cases: number): Promise<Field> {
  const stack = await startTestStack({
    engine: 'server',
    partEnv: { LOG_LEVEL: 'info', PERSON_REQUESTS_PER_MINUTE: '1000000' },
  });
  try {
    await multiplyPeople(stack.databaseUrls.isen_owner, cases);
    const cast = await castOf(stack);
    const cycle = await openCycle(cast, stack);
    say(`${cycle.cases.length} cases are open after ${cycle.openedInSeconds.toFixed(1)} s`);
    return { stack, cast, cycle };
  } catch (failure) {
    await stack.stop();
    throw failure;
  }
}

/** Process id of one of the stack's parts. */
export function pidOf({ crew }: TestStack, part: string): number {
  const pid = crew.find(part)?.pid;
  if (pid === undefined) throw new Error(`the stack has no part ${part}`);
  return pid;
}

/** The server's configuration, the same for floor and product. */
export const serverOf = ({ temporal }: TestStack) => ({
  temporal: temporal.server,
  persistence: 'postgres12_pgx',
  historyShards: HISTORY_SHARDS,
  ...dynamicConfig(),
});

/** Settings that differ from the server's own, each as `name: value`. */
function dynamicConfig(): { readonly [name: string]: unknown } {
  const file = parse(readFileSync(DYNAMIC_CONFIG, 'utf8')) as { [name: string]: { value: unknown }[] };
  return Object.fromEntries(Object.entries(file).map(([name, [rule]]) => [name, rule?.value]));
}

/** What the figures were taken on. */
export const machine = () => ({
  cores: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
});
