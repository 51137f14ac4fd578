import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { replayAnswer, type ReplayAnswer } from '../../../libs/contracts/record/audit.route.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import { buildFolder } from '../../../libs/platform/build-folder.js';
import { connectingIn } from '../../../libs/platform/temporal-connection.js';
import { SETTINGS } from '../../../libs/platform/tokens.js';
import { DoorProblem } from '../door/door-problem.js';
import type { ApiSettings } from '../settings/api-settings.js';

/** Replays at once for each role, so that no other role's keep an auditor waiting: each takes a processor for some seconds. */
const AT_ONCE_MAX = 2;
const PATIENCE_MS = 120_000;
/** The command says a few lines; whatever says more is not it. */
const OUTPUT_MAX = 1 << 20;

/** What the command's last line says of its differences. */
const said = replayAnswer.omit({ differences: true }).extend({
  differences: z.array(
    z.object({
      part: z.enum(['history', 'record', 'decision']),
      stream: z.string(),
      seq: z.int(),
      field: z.string(),
      what: z.string(),
    }),
  ),
});

/** Runs the auditor's own command for one stream: another process, with a role that can only read. */
@Injectable()
export class ReplayRuns implements OnApplicationShutdown {
  private readonly running = new Map<Role, number>();
  private readonly stopping = new AbortController();

  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  /**
   * @param role on which the replay is asked for
   * @throws DoorProblem 503 where no reading role is set up or the command fails, 429 while others of the role run
   */
  async run(stream: string, role: Role): Promise<ReplayAnswer> {
    const { replayDatabaseUrl } = this.settings;
    if (!replayDatabaseUrl) throw new DoorProblem('ReplayNotConfigured');
    const running = this.running.get(role) ?? 0;
    if (running >= AT_ONCE_MAX) throw new DoorProblem('TooManyRequests');
    this.running.set(role, running + 1);
    try {
      return answerOf(await this.outputOf(stream, replayDatabaseUrl));
    } finally {
      this.running.set(role, (this.running.get(role) ?? 1) - 1);
    }
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** Its standard output; its complaints stay with it, because they name what no screen shall show. */
  private outputOf(stream: string, databaseUrl: string): Promise<string> {
    const { recordKek, temporalAddress, temporalNamespace } = this.settings;
    const child = spawn(process.execPath, [join(buildFolder(), 'apps/replay/main.js'), '--json', stream], {
      env: {
        DATABASE_URL: databaseUrl,
        RECORD_KEK: recordKek,
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: temporalNamespace,
        ...connectingIn(process.env),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
      signal: this.stopping.signal,
    });
    return new Promise((resolve) => {
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        if (output.length > OUTPUT_MAX) child.kill('SIGKILL');
      });
      child.once('error', () => resolve(''));
      child.once('close', () => resolve(output));
    });
  }
}

/** Everything that is no count as agreed is a replay that was not finished. */
function answerOf(output: string): ReplayAnswer {
  const parsed = said.safeParse(json(output.trim().split('\n').at(-1) ?? ''));
  if (!parsed.success) throw new DoorProblem('ReplayUnfinished');
  const { differences, ...counts } = parsed.data;
  return {
    ...counts,
    differences: differences.map(({ what, ...place }) => ({ ...place, ...valuesIn(what) })),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Ids, codes and hashes are passed on; whatever else a difference says may be a fault in words of ours. */
function valuesIn(what: string): { expected: string | null; found: string | null } {
  const [, expected = null, found = null] = /^expected (.{1,200}), found (.{1,200})$/.exec(what) ?? [];
  return { expected, found };
}
