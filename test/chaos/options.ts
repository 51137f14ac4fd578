import { parseArgs } from 'node:util';
import { randomInt } from 'node:crypto';

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

export const PLANTS = ['no-unique-index'] as const;
export type Plant = (typeof PLANTS)[number];

const SEED_MAX = 2 ** 31;

/** @throws Error naming what is not understood */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
      plant: { type: 'string' },
    },
  });
  return {
    kills: whole('kills', values.kills),
    seed: values.seed === undefined ? randomInt(SEED_MAX) : whole('seed', values.seed),
    json: values.json,
    plant: plantFrom(values.plant),
  };
}

function whole(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}

function plantFrom(text: string | undefined): Plant | null {
  if (text === undefined) return null;
  const plant = PLANTS.find((one) => one === text);
  if (!plant) throw new Error(`--plant takes ${PLANTS.join(' or ')}, not ${text}`);
  return plant;
}
