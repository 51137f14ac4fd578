import { Argument, InvalidArgumentError } from 'commander';
import { aCommand, parsed } from '../../libs/platform/command.js';

/** What a run measures, and how large it is. */
export interface BenchOptions {
  readonly what: 'moves' | 'replay' | 'upgrade' | 'table';
  readonly json: boolean;
  /** Cases open at once while moves are measured. */
  readonly open: number;
  /** Cases of the session whose lock is followed. */
  readonly boxes: number;
  readonly clients: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly story: boolean;
  /** Cases that are decided again and replayed, or moved. */
  readonly cases: number;
}

const BENCH = aCommand(
  'bench',
  'Measures the product against the floor, a bare Temporal Update with one inserted row, on a stack of its own; or how ' +
    'fast cases are decided again and replayed, or moved to another build while people act; or makes a table of the last line of a run. See docs/performance.md.',
)
  .addArgument(
    new Argument('[what]', 'what is measured')
      .choices(['moves', 'replay', 'upgrade', 'table'])
      .default('moves'),
  )
  .option('--json', 'one JSON line', false)
  .option('--open <n>', 'cases open at once while moves are measured', counting('open'), 2000)
  .option('--boxes <n>', 'cases of the session whose lock is followed', counting('boxes'), 200)
  .option('--clients <n>', 'clients that act at once', counting('clients'), 20)
  .option('--rounds <n>', 'rounds of floor and product', counting('rounds'), 5)
  .option('--seconds <n>', 'length of a round', counting('seconds'), 6)
  .option('--no-story', 'leave the story out')
  .option('--cases <n>', 'cases that are decided again and replayed, or moved', counting('cases'), 1000);

/** @throws CommanderError for anything else */
export function optionsFrom(args: readonly string[]): BenchOptions {
  const [what] = parsed(BENCH, args).processedArgs as [BenchOptions['what']];
  return { ...BENCH.opts<Omit<BenchOptions, 'what'>>(), what };
}

function counting(name: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1)
      throw new InvalidArgumentError(`--${name} must be a whole number above 0.`);
    return value;
  };
}
