import type { NewStamp } from '../persistence/reference/stamp.js';
import { CheckedRow } from './checked.row.js';
import type { Fault } from './fault.js';
import type { Intake } from './intake.js';
import type { Notice } from './notice.js';
import type { SourceRow } from './row.reader.js';

const BATCH_ROWS = 500;

/** A row that was not taken, and why; never what it said. */
export interface Rejection {
  readonly row: number;
  readonly faults: readonly Fault[];
}

/** What is to be said about the data of a row that was taken. */
export interface Remark {
  readonly row: number;
  readonly notices: readonly Notice[];
}

/** Somebody who looks on while rows are stored, such as a preview. */
export interface LoadWatch {
  /** Told of each batch before it is stored. */
  before(rows: readonly unknown[]): Promise<void>;
  /** Told of each row that was stored. */
  stored(row: unknown, stamp: NewStamp): void;
}

/** Loads the rows of a file: checks each, stores what is accepted, and counts each exactly once. */
export class RowLoader<Row> {
  rowsIn = 0;
  /** Accepted rows whose content was not stored yet. */
  changed = 0;
  readonly rowHashes: string[] = [];
  readonly rejections: Rejection[] = [];
  readonly remarks: Remark[] = [];
  private readonly intake: Intake<Row>;
  private readonly rowByKey = new Map<string, number>();
  private batch: { row: number; value: Row; notices: readonly Notice[] }[] = [];

  constructor(
    intake: Intake<Row>,
    private readonly watch?: LoadWatch,
  ) {
    this.intake = intake;
  }

  async take({ row, fields, numbers }: SourceRow): Promise<void> {
    this.rowsIn += 1;
    if (fields === null) return this.reject(row, [{ column: '-', rule: 'RowMustBeWhole' }]);
    const checked = new CheckedRow(fields, numbers);
    const value = this.intake.read(checked);
    if (value === null) return this.reject(row, checked.faults);
    const otherRow = this.rowByKey.get(this.intake.key(value));
    if (otherRow !== undefined) return this.reject(row, [{ ...this.intake.collision, otherRow }]);
    this.rowByKey.set(this.intake.key(value), row);
    this.batch.push({ row, value, notices: checked.notices });
    if (this.batch.length >= BATCH_ROWS) await this.flush();
  }

  /** Stores what has been accepted so far. */
  async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    const values = batch.map(({ value }) => value);
    await this.watch?.before(values);
    const stored = await this.intake.store(values);
    for (const [index, { row, value, notices }] of batch.entries()) {
      const stamp = stored[index];
      if (!stamp) this.reject(row, [{ column: 'NIP BARU', rule: 'NipMustBelongHere' }]);
      else this.accept(row, stamp, notices);
      if (stamp) this.watch?.stored(value, stamp);
    }
  }

  private accept(row: number, stamp: NewStamp, notices: readonly Notice[]): void {
    this.rowHashes.push(stamp.row_hash);
    if (stamp.changed) this.changed += 1;
    if (notices.length > 0) this.remarks.push({ row, notices });
  }

  private reject(row: number, faults: readonly Fault[]): void {
    this.rejections.push({ row, faults });
  }
}
