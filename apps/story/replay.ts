import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the replay of the story's streams found. */
export interface Replayed {
  readonly replay: { readonly workflows: number; readonly unavailable: number; readonly differences: number };
  readonly reexecution: { readonly decisions: number; readonly differences: number };
}

/** The auditor's command also counts what the bytes of the record themselves show. */
type Said = Replayed & { readonly verification: { readonly differences: number } };

/** The auditor's own command, compiled beside this one; it reads its settings from the same environment. */
const REPLAY = fileURLToPath(new URL('../replay/main.js', import.meta.url));

/**
 * Runs it over these streams; its last line is one JSON object.
 * @throws Error when it gives no such line
 */
export async function replayed(streams: readonly string[]): Promise<Replayed> {
  const said = await outputOf([REPLAY, '--json', ...streams]);
  const last = said.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error('the replay could not be done; see above');
  const { replay, verification, reexecution } = JSON.parse(last) as Said;
  const { workflows, unavailable, differences } = replay;
  const inRecord = reexecution.differences + verification.differences;
  return {
    replay: { workflows, unavailable, differences },
    reexecution: { decisions: reexecution.decisions, differences: inRecord },
  };
}

/** The command's output; it ends with an error code when it finds a difference, and still says which. */
function outputOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', () => resolve(said));
  });
}
