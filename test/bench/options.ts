import { parseArgs } from 'node:util';

export const USAGE = `usage: npm run bench -- [--json] [--open 2000] [--boxes 200] [--clients 20] [--rounds 5] [--seconds 6] [--no-story]
       npm run bench -- replay [--cases 1000] [--json]
       npm run bench -- table < <the last line of a run>`;

/** What a run measures, and how large it is. */
export interface BenchOptions {
  readonly what: 'moves' | 'replay' | 'table';
  readonly json: boolean;
  /** Cases open at once while moves are measured. */
  readonly open: number;
  /** Cases of the session whose lock is followed. */
  readonly boxes: number;
  readonly clients: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly story: boolean;
  /** Cases that are decided again and replayed. */
  readonly cases: number;
}

const NUMBERS = {
  open: '2000',
  boxes: '200',
  clients: '20',
  rounds: '5',
  seconds: '6',
  cases: '1000',
} as const;

/** @throws Error with the usage for anything else */
export function optionsFrom(args: readonly string[]): BenchOptions {
  const number = (name: keyof typeof NUMBERS) => ({ type: 'string' as const, default: NUMBERS[name] });
  const flag = (given: boolean) => ({ type: 'boolean' as const, default: given });
  const options = {
    ...{ open: number('open'), boxes: number('boxes'), cases: number('cases') },
    ...{ clients: number('clients'), rounds: number('rounds'), seconds: number('seconds') },
    ...{ json: flag(false), story: flag(true) },
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      allowNegative: true,
    });
    const [what = 'moves', ...more] = positionals;
    if (!['moves', 'replay', 'table'].includes(what) || more.length > 0) throw new Error(USAGE);
    const names = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
    const counted = names.map((name) => [name, counting(name, values[name])]);
    return { what, json: values.json, story: values.story, ...Object.fromEntries(counted) } as BenchOptions;
  } catch (failure) {
    const { message } = failure as Error;
    throw new Error(message === USAGE ? USAGE : `${message}\n${USAGE}`, { cause: failure });
  }
}

function counting(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`);
  return value;
}
