import type { DataSource } from 'typeorm';
import { actsIn } from '../../libs/history/recorded.js';
import { RunCheck } from '../../libs/history/replay/run-check.js';
import { runIdsOf } from '../../libs/history/run-ids.js';
import { readSealedStream, type SealedStream } from '../../libs/history/sealed-stream.js';
import type { Report } from '../../libs/proof/checks/difference.js';
import type { Findings } from '../../libs/proof/walk/findings.js';
import type { KeyRing } from '../../libs/record/key-ring.js';
import { checkColumns, keptHistories } from './archive.js';
import type { RunHistory, Runs } from './runs.js';
import { isCarried, workflowStreams } from './streams.js';

/** What became of the histories. */
export interface HistoryPart {
  /** False when no Temporal server answered, or one stopped answering half-way. */
  readonly reached: boolean;
  /** Workflows of which every sealed act was found in a history, and every history replayed. */
  readonly workflows: number;
  readonly runs: number;
  /** How many of the runs came from the archive. */
  readonly archived: number;
  readonly events: number;
  /** Workflows of which a history, or a part of one, no longer exists. */
  readonly unavailable: number;
}

/**
 * Part 1: every history that still exists, in the archive or else in Temporal, is replayed with the bundle stored
 * for it and compared, payload by payload, with what the replay did and with the record.
 */
export class HistoryAudit {
  private readonly check: RunCheck;
  private workflows = 0;
  private runs = 0;
  private archived = 0;
  private events = 0;
  private unavailable = 0;

  constructor(
    private readonly dataSource: DataSource,
    keys: KeyRing,
    private readonly findings: Findings,
  ) {
    this.check = new RunCheck(dataSource, keys);
  }

  /** @param found what Temporal still knows; null when it can't be reached */
  async audit(found: Runs | null, streams: readonly string[] | undefined): Promise<HistoryPart> {
    const seen = new Set<string>();
    const inRecord = streams?.filter(isCarried) ?? workflowStreams(this.dataSource);
    for await (const stream of inRecord) {
      seen.add(stream);
      await this.auditStream(stream, await this.historiesOf(stream, found), found);
    }
    // A history without a stream is what a deleted stream leaves behind.
    const left = streams ? [] : (found?.streams.filter((stream) => !seen.has(stream)) ?? []);
    for (const stream of left) await this.auditStream(stream, await this.historiesOf(stream, found), found);
    await this.check.close();
    const { workflows, runs, archived, events, unavailable } = this;
    return { reached: found !== null && !found.lost, workflows, runs, archived, events, unavailable };
  }

  /** The archive first; Temporal is asked for what the archive does not hold whole. */
  private async historiesOf(stream: string, found: Runs | null): Promise<readonly RunHistory[]> {
    const kept = await keptHistories(this.dataSource, stream, this.findings.report);
    const known = new Set(kept.map(({ run }) => run));
    return [...kept, ...((await found?.historiesOf(stream, known)) ?? [])];
  }

  private async auditStream(
    stream: string,
    histories: readonly RunHistory[],
    found: Runs | null,
  ): Promise<void> {
    // A server that is away may still hold what the archive doesn't.
    if (found && !found.lost) this.requireRunsBefore(stream, histories);
    // After the histories, so that every act they speak of is sealed by now.
    const sealed = await readSealedStream(this.dataSource, stream).catch((error: Error) =>
      this.unreadable(stream, error),
    );
    if (!sealed) return;
    const missing = new Set(sealed.bySeq.keys());
    for (const one of histories) await this.auditRun(stream, one, sealed, missing);
    if (missing.size > 0) this.unavailable += 1;
    else if (sealed.bySeq.size > 0) this.workflows += 1;
  }

  /** A run that continued as another has ended, and what has ended is kept. */
  private requireRunsBefore(stream: string, histories: readonly RunHistory[]): void {
    const known = new Set(histories.map(({ run }) => run));
    for (const { history } of histories) {
      const { before } = runIdsOf(history);
      if (!before || known.has(before)) continue;
      const what = 'the run has ended, and neither the archive nor Temporal holds its history';
      this.findings.report({ stream, run: before, seq: 0, field: 'archive.row', what });
    }
  }

  private async auditRun(
    stream: string,
    { run, history, archived }: RunHistory,
    sealed: SealedStream,
    missing: Set<number>,
  ): Promise<void> {
    this.runs += 1;
    this.events += history.events?.length ?? 0;
    if (archived) this.archived += 1;
    const report: Report = (difference) => this.findings.report({ ...difference, run });
    const recorded = await this.check.check(stream, history, sealed, report);
    if (!recorded) return;
    if (archived) checkColumns(archived, history, recorded, report);
    for (const { input, answer } of recorded.records)
      for (const seq of [input?.seq ?? 0, ...actsIn(answer).map((act) => act.seq)]) missing.delete(seq);
    for (const { answer } of recorded.updates.values()) if (answer) missing.delete(answer.seq);
  }

  private unreadable(stream: string, error: Error): null {
    this.findings.report({ stream, seq: 0, field: 'history', what: `cannot be read: ${error.message}` });
    return null;
  }
}
