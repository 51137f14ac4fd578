import { spawn } from 'node:child_process';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { runningStack } from '../stack/stack-file.js';
import { findProgram } from '../stack/temporal-finder.js';
import { voice } from '../stack/voice.js';

const TEMPORAL = aCommand(
  'temporal',
  "Temporal's own CLI against the running stack's server and namespace. Everything after its name is the CLI's own: " +
    'npm run temporal -- workflow list, npm run temporal -- workflow --help.',
)
  .argument('[words...]', "a command of Temporal's and what it takes")
  .passThroughOptions();

async function main(args: readonly string[]): Promise<number> {
  const words = parsed(TEMPORAL, args).args;
  const { temporalAddress, namespace } = runningStack();
  // Only the CLI's own output, so that it can be piped.
  const quiet = voice(() => undefined);
  const program = await findProgram({ env: process.env, voice: quiet });
  const env = { ...process.env, TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: namespace };
  const child = spawn(program, words, { env, stdio: 'inherit' });
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

await runCommand(main);
