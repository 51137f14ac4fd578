import { InvalidArgumentError } from 'commander';
import { aCommand, parsed } from '../../libs/platform/command.js';

/** What an operator asks for on the command line. */
export interface Options {
  /** The gate alone; nothing is moved. */
  readonly check: boolean;
  /** Names of differences that were looked at and are wanted. */
  readonly accept: readonly string[];
  /** How many days back acts of ended streams are decided again. */
  readonly days: number;
  readonly json: boolean;
}

const UPGRADE = aCommand(
  'upgrade',
  'Moves every open case to this build: first the gate, which decides what is sealed again under the new law, then the ' +
    'cases, in batches, while people go on. It can be stopped and started again. A case that cannot be moved is named, ' +
    'and goes on under the build that has it. The worker of this build must run. Ends with 0 when that was done, with 1 ' +
    'when the gate found what nobody has accepted and stopped it, or somebody did, with 2 when it could not be done.',
)
  .option('--check', 'the gate alone', false)
  .option('--accept <name...>', 'differences that are wanted, by the names that the gate gives them', [])
  .option('--days <n>', 'how many days back acts of ended cases are decided again', days, 30)
  .option('--json', 'end with one JSON line', false);

/** @throws CommanderError when the command line says something else */
export const optionsFrom = (args: readonly string[]): Options => parsed(UPGRADE, args).opts<Options>();

function days(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}
