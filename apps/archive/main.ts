import { Client, Connection } from '@temporalio/client';
import { TASK_QUEUE } from '../../libs/contracts/messages/stream.contract.js';
import { archiveState, type ArchiveState } from '../../libs/history/archive-state.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import { endedRuns, retentionMsOf } from '../../libs/platform/temporal/ended-runs.js';

const ARCHIVE = aCommand(
  'archive',
  'Says how far the archive of histories is behind Temporal. The worker archives; this only looks. ' +
    'Ends with 0 when all is well, 1 when histories are in danger, 2 when it could not be found out.',
).option('--json', 'end with one JSON line', false);
const DAY_MS = 86_400_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(args: readonly string[]): Promise<number> {
  const { json } = parsed(ARCHIVE, args).opts<{ json: boolean }>();
  const settings = readSettings(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE']);
  const connection = await Connection.connect(reachOf(settings.TEMPORAL_ADDRESS));
  const dataSource = await openDataSource(settings.DATABASE_URL, 1);
  try {
    const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
    const retentionMs = await retentionMsOf(client);
    const ended = await endedRuns(client, TASK_QUEUE);
    const state = await archiveState(dataSource, ended, retentionMs, Date.now());
    tell(state, retentionMs);
    if (json) say(JSON.stringify(summary(state, retentionMs)));
    return state.isLate ? 1 : 0;
  } finally {
    await dataSource.destroy();
    await connection.close();
  }
}

function tell({ ended, unarchived, isLate }: ArchiveState, retentionMs: number): void {
  const days = retentionMs / DAY_MS;
  say(
    `Arsip riwayat (archive of histories): ${ended} ended runs that Temporal still has, kept ${days} days.`,
  );
  say(`  ${ended - unarchived.length} of them are in the archive, ${unarchived.length} are not.`);
  const [oldest] = unarchived;
  if (oldest)
    say(
      `  Longest without: ${oldest.workflowId}, run ${oldest.runId}, ended ${oldest.closedAt.toISOString()}.`,
    );
  if (isLate)
    say(
      '  PERINGATAN (warning): it ended more than a third of the retention ago. Its history will be lost when the ' +
        "retention ends. See the worker's log: either it does not run, or it says which history does not verify.",
    );
}

const summary = ({ ended, unarchived, isLate }: ArchiveState, retentionMs: number) => ({
  ended,
  unarchived: unarchived.length,
  oldest: unarchived[0] ?? null,
  retentionMs,
  isLate,
});

await runCommand(main, { code: 2 });
