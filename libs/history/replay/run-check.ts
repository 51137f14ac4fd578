import type { DataSource } from 'typeorm';
import { dataConverterWith } from '../../platform/temporal/data-converter.js';
import type { Report } from '../../proof/checks/difference.js';
import type { KeyRing } from '../../record/key-ring.js';
import { LiveCodec } from '../../record/live-codec.js';
import { StreamCodec } from '../../record/stream-codec.js';
import { spansByBuild } from '../bundle-spans.js';
import { AgainstRecord, checkReplay, type Produced } from '../comparison.js';
import { Reader, type History } from '../decoded.js';
import { withRecordInputs } from '../record-inputs.js';
import { recordedIn, type Recorded } from '../recorded.js';
import type { SealedStream } from '../sealed-stream.js';
import { withTrueStarts } from '../task-starts.js';
import { Bundles } from './bundles.js';

/**
 * The check of one run: its history is replayed with the bundles stored for it and compared, payload by payload,
 * with what the replay did and with the record. The auditor's replay and the archive use the same.
 */
export class RunCheck {
  private readonly reader: Reader;
  private readonly bundles: Bundles;

  /** @param dataSource of a role that may read events, disclosures, artefacts and stream keys */
  constructor(dataSource: DataSource, keys: KeyRing) {
    // What is read shows everything that was planted; a bundle is led through it as it was when it lived.
    this.reader = new Reader(new StreamCodec(keys));
    this.bundles = new Bundles(dataSource, dataConverterWith(new LiveCodec(keys, false)));
  }

  /**
   * Reports every difference.
   * @param sealed what the record holds of the stream, read after the history
   * @returns what the history recorded, with what was asked of the record; null when it cannot be read, which is reported too
   */
  async check(
    stream: string,
    history: History,
    sealed: SealedStream,
    report: Report,
  ): Promise<Recorded | null> {
    const recorded = await recordedIn(history, this.reader).catch((error: Error) => error);
    if (recorded instanceof Error) {
      report({ stream, seq: 0, field: 'history', what: `cannot be read: ${recorded.message}` });
      return null;
    }
    const produced = new Map<string, Produced>();
    for (const [build, span] of spansByBuild(withTrueStarts(history, recorded.seen))) {
      const again = await this.replay({ stream, build, span, recorded }, report);
      if (again) produced.set(build, again);
    }
    const asked = withRecordInputs(recorded, produced);
    new AgainstRecord(stream, sealed, report).check(asked);
    for (const [build, again] of produced) checkReplay(stream, build, recorded, again, report);
    return asked;
  }

  /** Lets go of the bundles it has hosted; the next check hosts what it needs anew. */
  close(): Promise<void> {
    return this.bundles.close();
  }

  /** What the bundle of a build does when it is led through its stretch again; null when there is no such bundle. */
  private async replay({ stream, build, span, recorded }: Stretch, report: Report): Promise<Produced | null> {
    const law = recorded.records.find((call) => call.build === build)?.input?.law;
    const replayer = await this.bundles.of(build, law);
    const what = `bundle ${build || `of law ${law}`} is missing or changed; the history cannot be replayed`;
    if (replayer) return replayer.replay(stream, span);
    report({ stream, seq: 0, field: 'history.bundle', what });
    return null;
  }
}

/** The part of a run that one build answers for. */
interface Stretch {
  readonly stream: string;
  readonly build: string;
  readonly span: History;
  readonly recorded: Recorded;
}
