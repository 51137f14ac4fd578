import { benchMoves } from './moves-bench.js';
import { optionsFrom } from './options.js';

/** `npm run bench`: the product against the floor, on a stack of its own; see docs/performance.md. */
async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  const result = await benchMoves(options);
  process.stdout.write(`${JSON.stringify(result, undefined, options.json ? undefined : 2)}\n`);
}

try {
  await main();
} catch (failure) {
  process.stderr.write(`${(failure as Error).stack}\n`);
  process.exitCode = 1;
}
process.exit();
