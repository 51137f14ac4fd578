import { forSeconds, underLoad, type NextMove, type Phase } from './load.js';
import { cpuTimes, perMove, type CpuTimes } from './processes.js';
import { median, rounded } from './statistics.js';

/** One side of the comparison: how it moves, and whose processor time counts. */
export interface Side {
  readonly next: NextMove;
  readonly roots: { readonly [group: string]: number };
}

type Measured = Phase & { readonly cpu: CpuTimes | null };

/** Medians over the rounds; times in milliseconds, processor time in milliseconds per move and process. */
interface SideResult {
  readonly movesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMsPerMove: CpuTimes | null;
}
export interface Compared {
  readonly floor: SideResult;
  readonly product: SideResult;
  /** Median of the rounds' own ratios of product to floor: what slows both in a round cancels out. */
  readonly ratio: number;
}

/** Alternates floor and product, one warm-up and then so many rounds. */
export async function alternate(
  sides: { readonly floor: Side; readonly product: Side },
  how: { readonly clients: number; readonly rounds: number; readonly seconds: number },
  say: (line: string) => void,
): Promise<Compared> {
  const floors: Measured[] = [];
  const products: Measured[] = [];
  for (let round = 0; round <= how.rounds; round++) {
    const floor = await measured(sides.floor, how.clients, how.seconds);
    const product = await measured(sides.product, how.clients, how.seconds);
    const isWarmUp = round === 0;
    say(`${how.clients} clients, ${isWarmUp ? 'warm-up' : `round ${round}`}: ${inWords(floor, product)}`);
    if (isWarmUp) continue;
    floors.push(floor);
    products.push(product);
  }
  const ratios = products.map((one, round) => one.movesPerSecond / floors[round]!.movesPerSecond);
  return { floor: medians(floors), product: medians(products), ratio: rounded(median(ratios), 3) };
}

async function measured({ next, roots }: Side, clients: number, seconds: number): Promise<Measured> {
  const before = cpuTimes(roots);
  const phase = await underLoad(clients, forSeconds(seconds), next);
  const after = cpuTimes(roots);
  return { ...phase, cpu: before && after && perMove(before, after, phase.moves) };
}

const inWords = (floor: Phase, product: Phase): string =>
  `floor ${floor.movesPerSecond.toFixed(1)}/s, product ${product.movesPerSecond.toFixed(1)}/s, ` +
  `ratio ${(product.movesPerSecond / floor.movesPerSecond).toFixed(3)}`;

function medians(phases: readonly Measured[]): SideResult {
  const of = (field: 'movesPerSecond' | 'p50' | 'p99') =>
    rounded(median(phases.map((phase) => phase[field])));
  const cpus = phases.flatMap(({ cpu }) => (cpu ? [cpu] : []));
  const groups = [...new Set(cpus.flatMap((cpu) => Object.keys(cpu)))].toSorted();
  const cpu = groups.map((group) => [group, rounded(median(cpus.map((one) => one[group] ?? 0)), 2)] as const);
  return {
    movesPerSecond: of('movesPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpuMsPerMove: cpus.length > 0 ? Object.fromEntries(cpu) : null,
  };
}
