import { DefaultLogger, Runtime } from '@temporalio/worker';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { Findings } from '../../libs/proof/walk/findings.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { HistoryAudit } from './history-part.js';
import { optionsFrom } from './options.js';
import { auditRecord } from './record-part.js';
import { Runs } from './runs.js';
import { streamsNamed } from './streams.js';
import { sayHistories, sayRecord, summary } from './words.js';

/** `npm run replay`; see its options. */
async function main(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  const settings = readSettings(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'RECORD_KEK']);
  // Replaying says much that is of no interest, and must not say it on the output others read.
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const dataSource = await openDataSource(settings.DATABASE_URL, 4);
  try {
    const streams = options.streams.length > 0 ? await streamsNamed(dataSource, options.streams) : undefined;
    const replay = new Findings();
    const keys = new KeyRing(dataSource, settings.RECORD_KEK);
    await keys.requireInUse(false);
    const audit = new HistoryAudit(dataSource, keys, replay);
    const runs = await Runs.find(settings.TEMPORAL_ADDRESS, settings.TEMPORAL_NAMESPACE, streams);
    const histories = await audit.audit(runs, streams);
    await runs?.close();
    sayHistories(histories, replay);
    const [verification, reexecution] = [new Findings(), new Findings()];
    const record = await auditRecord(dataSource, streams, verification, reexecution, options.trust);
    sayRecord(record, verification, reexecution);
    if (options.json)
      process.stdout.write(
        `${JSON.stringify(summary(histories, replay, record, verification, reexecution))}\n`,
      );
    return replay.count + verification.count + reexecution.count > 0 ? 1 : 0;
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main, { code: 2 });
