import { isClean, underFire } from './run.js';
import { optionsFrom } from './options.js';

/** `npm run chaos -- --kills N --json`: parts of the server profile are killed while people act; nothing may be lost. */
async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(`seed ${options.seed}: run it again with --kills ${options.kills} --seed ${options.seed}`);
  const result = await underFire(options, say);
  if (options.json) say(JSON.stringify(result));
  else
    say(
      Object.entries(result)
        .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
        .join('\n'),
    );
  if (!isClean(result)) process.exitCode = 1;
}

try {
  await main();
} catch (failure) {
  process.stderr.write(`${(failure as Error).stack}\n`);
  process.exitCode = 1;
}
// The clients' connections are kept alive, and nobody needs them any more.
process.exit();
