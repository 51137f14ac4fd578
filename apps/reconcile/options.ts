/** What an operator asks for on the command line. */
export interface Options {
  /** Make Temporal agree with the record; without it nothing is changed. */
  readonly repair: boolean;
  readonly json: boolean;
}

const USAGE = 'usage: npm run reconcile [-- --repair] [--json]';

/** @throws Error with the usage when the command line says something else */
export function optionsFrom(args: readonly string[]): Options {
  if (args.some((arg) => arg !== '--repair' && arg !== '--json')) throw new Error(USAGE);
  return { repair: args.includes('--repair'), json: args.includes('--json') };
}
