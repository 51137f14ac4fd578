import type { LogRow } from '../../../libs/persistence/record/log.view.js';

/** Rows kept in memory, and rows read at once. */
const ROWS_MAX = 2000;
const PAGE = 500;

/** Reads the log after a position. */
export type ReadLog = (after: number, most: number) => Promise<LogRow[]>;

/**
 * The newest part of the log, read once for everybody who follows it. It holds what came after the position it began
 * at, and forgets the oldest; whoever is further behind reads the log for themselves.
 */
export class Tail {
  private rows: LogRow[] = [];
  private forgotten: number;
  private reading: Promise<void> | null = null;
  private again = false;
  private readonly waiting = new Set<() => void>();

  /** @param position after which it begins */
  constructor(
    private position: number,
    private readonly read: ReadLog,
  ) {
    this.forgotten = position;
  }

  /** The last position known. */
  get last(): number {
    return this.position;
  }

  /** Rows after a position, or null when some of them are no longer held. */
  after(position: number): readonly LogRow[] | null {
    return position < this.forgotten ? null : this.rows.filter((row) => row.position > position);
  }

  /** Reads what has come; called as often as anybody likes, it reads once at a time. @throws what reading throws */
  async catchUp(): Promise<void> {
    this.again = true;
    this.reading ??= this.readAll();
    return this.reading;
  }

  /** Waits until there is something after a position, or the signal ends the wait. */
  async grownBeyond(position: number, signal: AbortSignal): Promise<void> {
    if (this.position > position || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private async readAll(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        const fresh = await this.read(this.position, PAGE);
        if (fresh.length > 0) this.keep(fresh);
        this.again ||= fresh.length === PAGE;
      }
    } finally {
      // At once, so that nobody who asks from here on is told of a reading that looks no more.
      this.reading = null;
    }
  }

  private keep(fresh: readonly LogRow[]): void {
    this.rows.push(...fresh);
    this.position = fresh.at(-1)!.position;
    const dropped = this.rows.splice(0, Math.max(0, this.rows.length - ROWS_MAX));
    this.forgotten = dropped.at(-1)?.position ?? this.forgotten;
    for (const wake of this.waiting) wake();
  }
}
