import { Option } from 'commander';
import { aCommand, parsed } from '../../libs/platform/command.js';

/** What an operator asks for on the command line. */
export interface Options {
  readonly language: 'id' | 'en';
  readonly json: boolean;
}

const DOCTOR = aCommand(
  'doctor',
  'Says what is wrong with the running installation, where, and what the next safe step is. It changes nothing. ' +
    'Ends with 0 when nothing is wrong, with 1 when something is, with 2 when it could not be found out.',
)
  .addOption(new Option('--language <language>', 'of what is said').choices(['id', 'en']).default('id'))
  .option('--json', 'end with one JSON line', false);

/** @throws CommanderError when the command line says something else */
export const optionsFrom = (args: readonly string[]): Options => parsed(DOCTOR, args).opts<Options>();
