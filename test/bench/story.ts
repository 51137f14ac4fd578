import { spawn } from 'node:child_process';
import { compiled } from '../../infra/stack/project.js';
import type { TestStack } from '../../infra/stack/test-stack.js';

/** Where the story plays: not in the government whose people were multiplied. */
const STAGE = ['--government', '62.71', '--json'];

/** Plays `npm run story` on the bench's stack; @returns Temporal's events for each move of a person in it */
export async function storyEventsPerMove(stack: TestStack): Promise<number> {
  const env = {
    ...process.env,
    API_URL: stack.apiUrl,
    ISSUER_URL: stack.issuerUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    TEMPORAL_NAMESPACE: stack.namespace,
    DATABASE_URL: stack.databaseUrls.isen_replay,
    RECORD_KEK: stack.secrets.kek,
  };
  const said = await outputOf(env);
  const { historyEvents, moves } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as {
    readonly historyEvents: number;
    readonly moves: number;
  };
  return historyEvents / moves;
}

function outputOf(env: NodeJS.ProcessEnv): Promise<string> {
  const args = [compiled('apps/story/main.js'), ...STAGE];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error('the story failed; see above')),
    );
  });
}
