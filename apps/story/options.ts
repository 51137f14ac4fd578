import { parseArgs } from 'node:util';

/** Where the story plays unless told otherwise: Kotawaringin Barat. */
const GOVERNMENT = '62.01';

export interface Options {
  /** Code of the government, as `62.01`. */
  readonly government: string;
  /** Whether the last line is one JSON object. */
  readonly json: boolean;
}

/** @throws Error for an option nobody knows */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      government: { type: 'string', default: GOVERNMENT },
      json: { type: 'boolean', default: false },
    },
  });
  return values;
}
