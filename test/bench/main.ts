import { benchMoves } from './moves-bench.js';
import { benchReplay } from './replay-bench.js';
import { optionsFrom } from './options.js';
import { tableOf } from './table.js';
import { text } from 'node:stream/consumers';

/** `npm run bench`: the product against the floor, on a stack of its own; see docs/performance.md. */
async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  if (options.what === 'table') return void process.stdout.write(`${tableOf(await text(process.stdin))}\n`);
  const result = await (options.what === 'replay' ? benchReplay(options) : benchMoves(options));
  process.stdout.write(`${JSON.stringify(result, undefined, options.json ? undefined : 2)}\n`);
}

try {
  await main();
} catch (failure) {
  process.stderr.write(`${(failure as Error).message}\n`);
  process.exitCode = 1;
}
