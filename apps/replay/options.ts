import { aCommand, parsed } from '../../libs/platform/command.js';

/** What an auditor asks for on the command line. */
export interface Options {
  /** Stream ids or their last parts; empty for the whole record. */
  readonly streams: readonly string[];
  readonly json: boolean;
  /** Fingerprint of the first key by which the door signs, as whoever asks knows it from elsewhere. */
  readonly trust?: string;
}

const REPLAY = aCommand(
  'replay',
  "The auditor's replay, in two parts that do not know of each other: the histories with the bundles stored for them, " +
    'and the record alone, decided again. Ends with 0 for no difference, 1 for any, 2 when it could not be done.',
)
  .argument('[streams...]', 'stream ids, or their last parts')
  .option('--all', 'the whole record', false)
  .option('--json', 'end with one JSON line', false)
  .option('--trust <fingerprint>', 'of the first key by which the door signs, as npm run keys told it');

/** @throws CommanderError when the command line says something else, or neither streams nor all */
export function optionsFrom(args: readonly string[]): Options {
  const { args: streams } = parsed(REPLAY, args);
  const { all, json, trust } = REPLAY.opts<{ all: boolean; json: boolean; trust?: string }>();
  if (all === streams.length > 0) REPLAY.error('error: name either streams or --all');
  return { streams, json, ...(trust === undefined ? {} : { trust }) };
}
