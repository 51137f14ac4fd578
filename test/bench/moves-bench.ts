import { cachedWorkflowsMax } from '../../apps/worker/cache-size.js';
import { inLanes } from '../../libs/platform/lanes.js';
import { CaseInTurn, leadToCommittee } from './case-moves.js';
import { machine, openField, pidOf, say, serverOf, type Field } from './field.js';
import { startFloor, type Floor } from './floor/floor.js';
import { footprintOf } from './footprint.js';
import { underLoad } from './load.js';
import type { BenchOptions } from './options.js';
import { residentMiB } from './processes.js';
import { alternate, type Side } from './rounds.js';
import { adoptedAfterLock } from './session.js';
import { rounded, spread } from './statistics.js';
import { storyEventsPerMove } from './story.js';
import { visibleAfter } from './visible.js';

/** Cases each client goes through in turn, and moves that visibility is measured with for each of them. */
const CASES_PER_CLIENT = 5;
const VISIBLE_PER_CLIENT = 5;
/** Clients that go on acting while a session is locked. */
const OTHERS = 4;

/** Everything the moves bench says, in the shape of its last line. */
export async function benchMoves(options: BenchOptions) {
  const field = await openField(options.open);
  const { stack } = field;
  try {
    const memory = memoryOf(field);
    const open = field.cycle.cases.length;
    const floor = await startFloor(stack, { clients: options.clients, perClient: CASES_PER_CLIENT, open });
    const product = productSide(field, options);
    const compared = await compare(field, { floor: floorSide(floor, stack), product }, options);
    await floor.stop();
    const session = await adoption(field, product, options);
    const story = options.story ? { storyEventsPerMove: rounded(await storyEventsPerMove(stack), 2) } : {};
    return { ...compared, ...story, ...session, memory, server: serverOf(stack), machine: machine() };
  } finally {
    await stack.stop();
  }
}

function memoryOf({ stack, cycle }: Field) {
  const [workerMiB, apiMiB] = [residentMiB(pidOf(stack, 'worker')), residentMiB(pidOf(stack, 'api'))];
  return { openCases: cycle.cases.length, workerMiB, apiMiB, maxCachedWorkflows: cachedWorkflowsMax() };
}

const streamsOf = ({ cycle }: Field, { clients }: BenchOptions) =>
  cycle.cases.slice(0, clients * CASES_PER_CLIENT);

async function compare(field: Field, sides: { floor: Side; product: Side }, options: BenchOptions) {
  const { stack } = field;
  const { clients, rounds, seconds } = options;
  const streams = streamsOf(field, options);
  await inLanes([...streams.keys()], 1, (move) => sides.product.next(move % clients));
  const before = await footprintOf(stack, streams);
  const many = await alternate(sides, { clients, rounds, seconds }, say);
  const single = await alternate(sides, { clients: 1, rounds, seconds: Math.ceil(seconds / 2) }, say);
  const after = await footprintOf(stack, streams);
  const visible = await visibility(field, sides.product, options);
  const eventsPerMove = (after.historyEvents - before.historyEvents) / (after.acts - before.acts);
  return {
    floor: { ...many.floor, single: single.floor },
    product: { ...many.product, single: single.product },
    ratio: many.ratio,
    ratioSingle: single.ratio,
    historyEventsPerMove: rounded(eventsPerMove, 2),
    visible,
  };
}

const shared = (stack: Field['stack']) => ({
  temporal: pidOf(stack, 'Temporal'),
  postgres: pidOf(stack, 'Postgres'),
  clients: process.pid,
});

const floorSide = ({ next, pid }: Floor, stack: Field['stack']): Side => ({
  next,
  roots: { ...shared(stack), worker: pid },
});

function productSide(field: Field, options: BenchOptions): Side {
  const { stack, cast } = field;
  const turns = streamsOf(field, options).map((stream) => new CaseInTurn(cast, stream));
  const made = Array.from({ length: options.clients }, () => 0);
  const next = async (client: number) => {
    const turn = made[client]!++ % CASES_PER_CLIENT;
    await turns[client * CASES_PER_CLIENT + turn]!.next();
  };
  return { next, roots: { ...shared(stack), worker: pidOf(stack, 'worker'), api: pidOf(stack, 'api') } };
}

/** Measured by one more pair of persons while all clients go on. */
async function visibility({ cast, cycle }: Field, { next }: Side, { clients }: BenchOptions) {
  const turn = new CaseInTurn(cast, cycle.cases.at(-1)!);
  const took: number[] = [];
  const samples = clients * VISIBLE_PER_CLIENT;
  const load = underLoad(clients, () => took.length < samples, next);
  for (let step = 0; step < samples; step++) took.push(await visibleAfter(cast, turn, step));
  await load;
  return spread(took);
}

/** Two sessions over so many cases each: nobody else acts while the first is locked, a few go on while the second is. */
async function adoption(field: Field, { next }: Side, options: BenchOptions) {
  const { stack, cast, cycle } = field;
  const ready = await ledToCommittee(field, options);
  const locked = (cases: readonly string[]) =>
    adoptedAfterLock(cast, stack.databaseUrls.isen_replay, cycle.stream, cases);
  const seated = ready.slice(0, options.boxes);
  const took = await locked(seated);
  let adopting = true;
  const others = underLoad(Math.min(OTHERS, options.clients), () => adopting, next);
  await locked(ready.slice(options.boxes)).finally(() => (adopting = false));
  const { p50, p99 } = await others;
  const { historyBytes, recordBytes, acts } = await footprintOf(stack, seated);
  const per = (total: number) => Math.round(total / seated.length);
  return {
    adopted: { ...spread(took), last: rounded(Math.max(...took)), cases: seated.length },
    duringLock: { p50: rounded(p50), p99: rounded(p99), cases: ready.length - seated.length },
    bytesPerCase: {
      history: per(historyBytes),
      record: per(recordBytes),
      acts: rounded(acts / seated.length),
    },
  };
}

/** Cases enough for both sessions, ready for the committee. */
async function ledToCommittee({ cast, cycle }: Field, { clients, boxes }: BenchOptions): Promise<string[]> {
  const ready: string[] = [];
  const candidates = cycle.cases.slice(clients * CASES_PER_CLIENT, -1);
  await inLanes(candidates, clients, async (stream) => {
    if (ready.length < 2 * boxes && (await leadToCommittee(cast, stream))) ready.push(stream);
  });
  return ready.slice(0, 2 * boxes);
}
