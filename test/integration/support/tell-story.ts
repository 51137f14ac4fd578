import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Replayed } from '../../../apps/story/replay.js';
import type { Tally } from '../../../apps/story/tally.js';
import type { AuditedStack } from '../../workflow/support/audit.js';

/** What the last line of the story counts. */
export type StoryTally = Tally & Replayed & { readonly historyEvents: number };

const DIST = join(import.meta.dirname, '../../../dist');
const STORY = join(DIST, 'apps/story/main.js');
const CHECKED = join(DIST, 'test/support/checked-process.js');

/** Plays the story against a stack, as `npm run story` does, and checks every answer of the api to it. @throws Error with its last words when it stops */
export function tellStory(
  stack: AuditedStack & { readonly apiUrl: string; readonly issuerUrl: string },
  government: string,
): Promise<StoryTally> {
  const env = {
    ...process.env,
    API_URL: stack.apiUrl,
    ISSUER_URL: stack.issuerUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    TEMPORAL_NAMESPACE: stack.namespace,
    DATABASE_URL: stack.databaseUrls.isen_replay,
    RECORD_KEK: stack.secrets.kek,
  };
  const args = ['--import', CHECKED, STORY, '--json', '--government', government];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env }, (failure, stdout, stderr) => {
      if (failure) return reject(new Error(`the story stopped: ${stderr || stdout.slice(-500)}`));
      resolve(JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as StoryTally);
    });
  });
}
