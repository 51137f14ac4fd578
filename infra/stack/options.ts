import { InvalidArgumentError } from 'commander';
import { aCommand, parsed } from '../../libs/platform/command.js';
import type { Engine } from './engine.js';

/** What `npm start` and `npm run dev` are asked for. */
export interface Options {
  /** Without a word `dev`: one file to fetch, and whoever tries the product or changes it needs no more. */
  readonly engine: Engine;
  /** Postgres and Temporal alone, for repairs: nobody can act, and no workflow goes on. */
  readonly paused: boolean;
  /** With every change of a source, what it concerns is built and started anew. */
  readonly watch: boolean;
}

const START = aCommand(
  'start',
  'Brings everything up and says where it is; Ctrl-C stops it all. Ports and the data folder are set by variables, see ' +
    'README.md. npm run dev is the same with --watch.',
)
  .option(
    '--engine <engine>',
    'the Temporal that runs: dev, or server, which production uses',
    engineFrom,
    'dev',
  )
  .option('--paused', 'Postgres and Temporal alone, for repairs', false)
  .option('--watch', 'build and exchange what a changed source concerns; the screens by npm run web', false);

/** @throws CommanderError naming what is not understood */
export const optionsFrom = (args: readonly string[]): Options => parsed(START, args).opts<Options>();

function engineFrom(named: string): Engine {
  if (named === 'dev' || named === 'server') return named;
  throw new InvalidArgumentError(`There is no engine ${named}; --engine= takes dev or server.`);
}
