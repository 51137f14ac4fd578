import { text } from 'node:stream/consumers';
import { runCommand } from '../../libs/platform/command.js';
import { benchMoves } from './moves-bench.js';
import { optionsFrom } from './options.js';
import { benchReplay } from './replay-bench.js';
import { tableOf } from './table.js';
import { benchUpgrade } from './upgrade-bench.js';

const BENCHES = { moves: benchMoves, replay: benchReplay, upgrade: benchUpgrade };

/** `npm run bench`: the product against the floor, on a stack of its own; see docs/performance.md. */
async function main(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args);
  if (options.what === 'table') return void process.stdout.write(`${tableOf(await text(process.stdin))}\n`);
  const result = await BENCHES[options.what](options);
  process.stdout.write(`${JSON.stringify(result, undefined, options.json ? undefined : 2)}\n`);
}

await runCommand(main);
