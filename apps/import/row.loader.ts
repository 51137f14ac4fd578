import { CheckedRow } from './checked.row.js';
import type { Fault } from './fault.js';
import type { Intake } from './intake.js';
import type { SourceRow } from './row.reader.js';

const BATCH_ROWS = 500;

/** A row that was not taken, and why; never what it said. */
export interface Rejection {
  readonly row: number;
  readonly faults: readonly Fault[];
}

/** Loads the rows of a file: checks each, stores what is accepted, and counts each exactly once. */
export class RowLoader<Row> {
  rowsIn = 0;
  /** Accepted rows whose content was not stored yet. */
  changed = 0;
  readonly rowHashes: string[] = [];
  readonly rejections: Rejection[] = [];
  private readonly intake: Intake<Row>;
  private readonly rowByKey = new Map<string, number>();
  private batch: { row: number; value: Row }[] = [];

  constructor(intake: Intake<Row>) {
    this.intake = intake;
  }

  async take({ row, fields }: SourceRow): Promise<void> {
    this.rowsIn += 1;
    if (fields === null) return this.reject(row, [{ column: '-', rule: 'RowMustBeWhole' }]);
    const checked = new CheckedRow(fields);
    const value = this.intake.read(checked);
    if (value === null) return this.reject(row, checked.faults);
    const otherRow = this.rowByKey.get(this.intake.key(value));
    if (otherRow !== undefined) return this.reject(row, [{ ...this.intake.collision, otherRow }]);
    this.rowByKey.set(this.intake.key(value), row);
    this.batch.push({ row, value });
    if (this.batch.length >= BATCH_ROWS) await this.flush();
  }

  /** Stores what has been accepted so far. */
  async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    const stored = await this.intake.store(batch.map(({ value }) => value));
    for (const [index, stamp] of stored.entries()) {
      if (stamp === null)
        this.reject(batch[index]?.row ?? 0, [{ column: 'NIP BARU', rule: 'NipMustBelongHere' }]);
      else this.accept(stamp.row_hash, stamp.changed);
    }
  }

  private accept(hash: string, changed: boolean): void {
    this.rowHashes.push(hash);
    if (changed) this.changed += 1;
  }

  private reject(row: number, faults: readonly Fault[]): void {
    this.rejections.push({ row, faults });
  }
}
