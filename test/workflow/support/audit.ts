import { execFile } from 'node:child_process';
import type { Replayed } from '../../../apps/story/replay.js';
import { compiled } from '../../../infra/stack/project.js';
import type { DatabaseRole } from '../../../infra/stack/secrets.js';
import type { Difference } from '../../../libs/proof/checks/difference.js';

/** What the auditor's command needs to know of a stack. */
export interface AuditedStack {
  readonly databaseUrls: { readonly [role in DatabaseRole]: string };
  readonly secrets: { readonly kek: string };
  readonly temporalAddress: string;
  readonly namespace: string;
}

/** What the command counts beside, and the differences. */
type Audited = Replayed & {
  readonly replay: { readonly runs: number; readonly archived: number };
  readonly verification: {
    readonly differences: number;
    readonly signed: number;
    readonly beforeSignatures: number;
  };
  readonly differences: readonly (Difference & { readonly part: string })[];
  readonly first: Difference | null;
};

const REPLAY = compiled('apps/replay/main.js');

/**
 * Runs the auditor's own command, in a process of its own, over these streams or the whole record.
 * @returns what its last line counts
 */
export function audited(stack: AuditedStack, streams: readonly string[] = ['--all']): Promise<Audited> {
  const env = {
    ...process.env,
    DATABASE_URL: stack.databaseUrls.isen_replay,
    RECORD_KEK: stack.secrets.kek,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    TEMPORAL_NAMESPACE: stack.namespace,
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [REPLAY, '--json', ...streams],
      { env, maxBuffer: 1 << 26 },
      (_, stdout, stderr) => {
        const last = stdout.trim().split('\n').at(-1) ?? '';
        try {
          resolve(JSON.parse(last) as Audited);
        } catch {
          reject(new Error(`the replay gave no count:\n${stdout}\n${stderr}`));
        }
      },
    );
  });
}

/** The counts of a replay without a single difference, whatever else they are. */
export const CLEAN = {
  replay: { unavailable: 0, differences: 0 },
  verification: { differences: 0 },
  reexecution: { differences: 0 },
};
