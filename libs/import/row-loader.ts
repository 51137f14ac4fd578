import { FileFault } from '../files/file-fault.js';
import type { NewStamp } from '../persistence/reference/stamp.js';
import { CheckedRow } from './checked-row.js';
import type { Fault } from './fault.js';
import type { Notice } from './notice.js';
import type { RowSink } from './row-sink.js';
import type { SourceRow } from './row.reader.js';

const BATCH_ROWS = 500;
/** Far more than any of the governments has people: what is beyond would fill the memory, whoever sent it. */
const ROWS_MAX = 300_000;
/** Rejected rows that are named one by one; those beyond are counted. */
const REJECTIONS_MAX = 20_000;

/** A row that was not taken, and why; never what it said. */
export interface Rejection {
  readonly row: number;
  readonly faults: readonly Fault[];
}

/** How often a rule was broken at a column, in rows that are not named one by one. */
export interface Unnamed extends Pick<Fault, 'column' | 'rule'> {
  readonly count: number;
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
  rejected = 0;
  /** The first of them. */
  readonly rejections: Rejection[] = [];
  readonly remarks: Remark[] = [];
  private readonly sink: RowSink<Row>;
  private readonly unnamedByRule = new Map<string, Unnamed>();
  private readonly rowByKey = new Map<string, number>();
  private batch: { row: number; value: Row; notices: readonly Notice[] }[] = [];

  constructor(
    sink: RowSink<Row>,
    private readonly watch?: LoadWatch,
  ) {
    this.sink = sink;
  }

  /** What the rejected rows have against them that are not in the list. */
  get unnamed(): readonly Unnamed[] {
    return [...this.unnamedByRule.values()];
  }

  /** @throws FileFault when there are more rows than any government has people */
  async take({ row, fields, numbers }: SourceRow): Promise<void> {
    this.rowsIn += 1;
    if (this.rowsIn > ROWS_MAX) throw tooManyRows();
    if (fields === null) return this.reject(row, [{ column: '-', rule: 'RowMustBeWhole' }]);
    const checked = new CheckedRow(fields, numbers);
    const value = this.sink.read(checked);
    if (value === null) return this.reject(row, checked.faults);
    const otherRow = this.rowByKey.get(this.sink.key(value));
    if (otherRow !== undefined) return this.reject(row, [{ ...this.sink.collision, otherRow }]);
    this.rowByKey.set(this.sink.key(value), row);
    this.batch.push({ row, value, notices: checked.notices });
    if (this.batch.length >= BATCH_ROWS) await this.flush();
  }

  /** Stores what has been accepted so far. */
  async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    const values = batch.map(({ value }) => value);
    await this.watch?.before(values);
    const stored = await this.sink.store(values);
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
    this.rejected += 1;
    if (this.rejected <= REJECTIONS_MAX) this.rejections.push({ row, faults });
    else for (const fault of faults) this.count(fault);
  }

  private count({ column, rule }: Fault): void {
    const key = `${column}/${rule}`;
    const { count } = this.unnamedByRule.get(key) ?? { count: 0 };
    this.unnamedByRule.set(key, { column, rule, count: count + 1 });
  }
}

const tooManyRows = (): FileFault =>
  new FileFault(
    'Berkas memuat lebih dari 300.000 baris. Bagi menjadi beberapa berkas.',
    'The file has more than 300,000 rows. Split it into several.',
  );
