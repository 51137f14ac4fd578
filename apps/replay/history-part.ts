import { AgainstRecord, checkReplay } from './history/comparison.js';
import { Bundles } from './history/bundles.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { isCarried, workflowStreams } from './streams.js';
import { readSealedStream, type SealedStream } from './history/sealed-stream.js';
import { Reader, type History } from './history/decoded.js';
import { recordedIn, type Recorded } from './history/recorded.js';
import { Runs } from './history/runs.js';
import { spansByBuild } from './history/bundle-spans.js';
import { StreamCodec } from '../../libs/record/stream-codec.js';
import type { DataSource } from 'typeorm';
import type { Findings } from './findings.js';
import type { KeyRing } from '../../libs/record/key-ring.js';

/** What became of the histories. */
export interface HistoryPart {
  /** False when no Temporal server answered, or one stopped answering half-way. */
  readonly reached: boolean;
  /** Workflows of which every sealed act was found in a history, and every history replayed. */
  readonly workflows: number;
  readonly runs: number;
  readonly events: number;
  /** Workflows of which a history, or a part of one, no longer exists. */
  readonly unavailable: number;
}

/**
 * Part 1: every history that still exists is replayed with the bundle stored for it and compared, payload by
 * payload, with what the replay did and with the record.
 */
export class HistoryAudit {
  private readonly reader: Reader;
  private readonly bundles: Bundles;
  private workflows = 0;
  private runs = 0;
  private events = 0;
  private unavailable = 0;

  constructor(
    private readonly dataSource: DataSource,
    keys: KeyRing,
    private readonly findings: Findings,
  ) {
    const codec = new StreamCodec(keys);
    this.reader = new Reader(codec);
    this.bundles = new Bundles(dataSource, dataConverterWith(codec));
  }

  /** @param found what Temporal still knows; null when it can't be reached */
  async audit(found: Runs | null, streams: readonly string[] | undefined): Promise<HistoryPart> {
    const seen = new Set<string>();
    const inRecord = streams?.filter(isCarried) ?? workflowStreams(this.dataSource);
    for await (const stream of inRecord) {
      seen.add(stream);
      await this.auditStream(stream, found ? await found.historiesOf(stream) : []);
    }
    // A history without a stream is what a deleted stream leaves behind.
    const left = streams ? [] : (found?.streams.filter((stream) => !seen.has(stream)) ?? []);
    for (const stream of left) await this.auditStream(stream, (await found?.historiesOf(stream)) ?? []);
    await this.bundles.close();
    const { workflows, runs, events, unavailable } = this;
    return { reached: found !== null && !found.lost, workflows, runs, events, unavailable };
  }

  /** Audits one stream; also called with histories that were kept elsewhere. */
  async auditStream(stream: string, histories: readonly History[]): Promise<void> {
    // After the histories, so that every act they speak of is sealed by now.
    const sealed = await readSealedStream(this.dataSource, stream).catch((error: Error) =>
      this.unreadable(stream, error),
    );
    if (!sealed) return;
    const missing = new Set(sealed.bySeq.keys());
    for (const history of histories) await this.auditRun(stream, history, sealed, missing);
    if (missing.size > 0) this.unavailable += 1;
    else if (sealed.bySeq.size > 0) this.workflows += 1;
  }

  private async auditRun(
    stream: string,
    history: History,
    sealed: SealedStream,
    missing: Set<number>,
  ): Promise<void> {
    this.runs += 1;
    this.events += history.events?.length ?? 0;
    const recorded = await recordedIn(history, this.reader).catch((error: Error) =>
      this.unreadable(stream, error),
    );
    if (!recorded) return;
    new AgainstRecord(stream, sealed, this.findings.report).check(recorded);
    for (const [build, span] of spansByBuild(history)) await this.replay(stream, build, span, recorded);
    for (const { input } of recorded.records) missing.delete(input.seq);
    for (const { answer } of recorded.updates.values()) if (answer) missing.delete(answer.seq);
  }

  private async replay(stream: string, build: string, span: History, recorded: Recorded): Promise<void> {
    const law = recorded.records.find((call) => call.build === build)?.input.law;
    const replayer = await this.bundles.of(build, law);
    const what = `bundle ${build || `of law ${law}`} is missing or changed; the history cannot be replayed`;
    if (!replayer) return this.findings.report({ stream, seq: 0, field: 'history.bundle', what });
    const produced = await replayer.replay(stream, span);
    checkReplay(stream, build, recorded, produced, this.findings.report);
  }

  private unreadable(stream: string, error: Error): null {
    this.findings.report({ stream, seq: 0, field: 'history', what: `cannot be read: ${error.message}` });
    return null;
  }
}
