import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { governmentOf } from '../../../libs/domain/kernel/id.js';
import { archiveHistory, bytesOf, historyOf } from '../../../libs/history/history-archive.js';
import { RunCheck } from '../../../libs/history/replay/run-check.js';
import { runFacts } from '../../../libs/history/run-facts.js';
import { readSealedStream } from '../../../libs/history/sealed-stream.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import type { EndedRun } from '../../../libs/platform/temporal/ended-runs.js';
import { Findings } from '../../../libs/proof/walk/findings.js';
import type { KeyRing } from '../../../libs/record/key-ring.js';

/** Takes one ended run after the other into the archive, each verified as an auditor's replay would. */
export class RunArchiver {
  private readonly check: RunCheck;

  /** @param dataSource of the archive's own role */
  constructor(
    private readonly dataSource: DataSource,
    keys: KeyRing,
    private readonly client: Client,
  ) {
    this.check = new RunCheck(dataSource, keys);
  }

  /**
   * Verifies the very bytes that are kept, then keeps them; a history with a difference is not kept.
   * @throws whatever Temporal or the database throws when they are away
   */
  async archive({ workflowId: stream, runId: run }: EndedRun): Promise<Findings> {
    const bytes = bytesOf(await this.client.workflow.getHandle(stream, run).fetchHistory());
    const history = historyOf(bytes);
    const findings = new Findings();
    const sealed = await readSealedStream(this.dataSource, stream);
    const recorded = await this.check.check(stream, history, sealed, findings.report);
    if (!recorded || findings.count > 0) return findings;
    const facts = runFacts(history, recorded);
    const scope = { person: null, governments: [governmentOf(stream)] };
    await inScope(this.dataSource, scope, (sql) => archiveHistory(sql, { stream, run }, bytes, facts));
    return findings;
  }

  /** Lets go of the bundles that verifying has hosted. */
  close(): Promise<void> {
    return this.check.close();
  }
}
