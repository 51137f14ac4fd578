import { spawn } from 'node:child_process';

/** What the replay of the story's streams found. */
export interface Replayed {
  readonly replay: { readonly workflows: number; readonly unavailable: number; readonly differences: number };
  readonly reexecution: { readonly decisions: number; readonly differences: number };
}

/** The auditor's command also counts what the bytes of the record themselves show. */
type Said = Replayed & { readonly verification: { readonly differences: number } };

/**
 * Runs the auditor's own command over these streams; its last line is one JSON object.
 * @throws Error when it gives no such line
 */
export async function replayed(streams: readonly string[]): Promise<Replayed> {
  const said = await outputOf(['run', '--silent', 'replay', '--', '--json', ...streams]);
  const last = said.trim().split('\n').at(-1) ?? '';
  const { replay, verification, reexecution } = JSON.parse(last) as Said;
  const { workflows, unavailable } = replay;
  return {
    replay: { workflows, unavailable, differences: replay.differences },
    reexecution: {
      decisions: reexecution.decisions,
      differences: reexecution.differences + verification.differences,
    },
  };
}

/** The command's output; it ends with an error code when it finds a difference, and still says which. */
function outputOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', () => resolve(said));
  });
}
