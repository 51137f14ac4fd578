import { aCommand, parsed } from '../../libs/platform/command.js';

export interface Options {
  /** Code of the government, as `62.01`. */
  readonly government: string;
  /** Whether the last line is one JSON object. */
  readonly json: boolean;
}

const STORY = aCommand(
  'story',
  'Plays one talent cycle over HTTP against the running stack, from its opening to its closing, counts what it left ' +
    'and replays it. Takes about a minute. Ends with 1 when it stopped or a replay differs.',
)
  .option('--government <code>', 'where it plays', '62.01')
  .option('--json', 'end with one JSON line that counts everything', false);

/** @throws CommanderError for an option nobody knows */
export const optionsFrom = (args: readonly string[]): Options => parsed(STORY, args).opts<Options>();
