import { spawn } from 'node:child_process';
import { findProgram } from '../stack/temporal-finder.js';
import { plainly } from './plainly.js';
import { runningStack } from '../stack/stack-file.js';
import { voice } from '../stack/voice.js';

/** `npm run temporal -- workflow list`: Temporal's own CLI against the running stack's server and namespace. */
async function main(): Promise<void> {
  const { temporalAddress, namespace } = runningStack();
  // Only the CLI's own output, so that it can be piped.
  const quiet = voice(() => undefined);
  const program = await findProgram({ env: process.env, voice: quiet });
  const env = { ...process.env, TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: namespace };
  const child = spawn(program, process.argv.slice(2), { env, stdio: 'inherit' });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

await plainly(main);
