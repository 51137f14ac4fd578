import { runCommand } from '../../libs/platform/command.js';
import { optionsFrom } from './options.js';
import { isClean, underFire } from './run.js';

/** `npm run chaos`: parts of the server profile are killed while people act; nothing may be lost. */
async function main(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
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
  return isClean(result) ? 0 : 1;
}

await runCommand(main, { inWords: ({ stack, message }) => stack ?? message });
// The clients' connections are kept alive, and nobody needs them any more.
process.exit();
