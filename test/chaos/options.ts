import { randomInt } from 'node:crypto';
import { InvalidArgumentError } from 'commander';
import { aCommand, parsed } from '../../libs/platform/command.js';

/** What a run of the kills is asked for. */
export interface Options {
  /** How many parts are killed, one after another or two at once. */
  readonly kills: number;
  /** Makes the same plan of kills and the same choices of the clients again. */
  readonly seed: number;
  /** Whether the last line is one JSON object. */
  readonly json: boolean;
  /** The fault to plant, which the judge must find. */
  readonly plant: Plant | null;
}

const PLANTS = ['no-unique-index'] as const;
type Plant = (typeof PLANTS)[number];

const SEED_MAX = 2 ** 31;

const CHAOS = aCommand(
  'chaos',
  'Kills parts of a server profile of its own with SIGKILL while people act, and judges whether anything was lost. ' +
    'Ends with 1 when something was.',
)
  .option('--kills <n>', 'how many parts are killed', whole('kills'), 20)
  .option('--seed <n>', 'make the same plan of kills again', whole('seed'))
  .option('--json', 'end with one JSON line', false)
  .option('--plant <fault>', `plant a fault that must be found: ${PLANTS.join(' or ')}`, plantFrom);

/** @throws CommanderError naming what is not understood */
export function optionsFrom(args: readonly string[]): Options {
  const { seed = randomInt(SEED_MAX), plant = null, ...rest } = parsed(CHAOS, args).opts<Partial<Options>>();
  return { seed, plant, ...rest } as Options;
}

function whole(name: string): (text: string) => number {
  return (text) => {
    if (!/^\d{1,10}$/.test(text))
      throw new InvalidArgumentError(`--${name} takes a whole number, not ${text}.`);
    return Number(text);
  };
}

function plantFrom(text: string): Plant {
  const plant = PLANTS.find((one) => one === text);
  if (!plant) throw new InvalidArgumentError(`--plant takes ${PLANTS.join(' or ')}, not ${text}.`);
  return plant;
}
