import { aCommand, parsed } from '../../libs/platform/command.js';

/** What an operator asks for on the command line. */
export interface Options {
  /** Make Temporal agree with the record; without it nothing is changed. */
  readonly repair: boolean;
  readonly json: boolean;
}

const RECONCILE = aCommand(
  'reconcile',
  'Says where record and Temporal disagree. It never writes into our database. ' +
    "Ends with 0 when they agree or were made to, with 1 when they don't, with 2 when it could not be found out.",
)
  .option('--repair', 'make Temporal agree: the record wins', false)
  .option('--json', 'end with one JSON line', false);

/** @throws CommanderError when the command line says something else */
export const optionsFrom = (args: readonly string[]): Options => parsed(RECONCILE, args).opts<Options>();
