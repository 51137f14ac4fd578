/** How patiently a part that keeps dying is started again. All in milliseconds. */
export interface Patience {
  /** Waits before each start in a row; when they are used up, the part is given up. */
  readonly waitsMs: readonly number[];
  /** A part that has run for so long has recovered: the next death is a first one. */
  readonly recoveredMs: number;
}

/** At first at once; in all about two minutes, which outlasts a database that has to recover. */
export const PATIENCE: Patience = {
  waitsMs: [0, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000],
  recoveredMs: 60_000,
};

/** Counts the deaths of one part in a row. */
export class BackOff {
  private tries = 0;

  constructor(private readonly patience: Patience) {}

  /**
   * Says what a death means.
   * @param ranMs how long the part had run
   * @returns how long to wait before it is started again, and how often it has died in a row; undefined: give it up
   */
  after(ranMs: number): { readonly waitMs: number; readonly deaths: number } | undefined {
    if (ranMs >= this.patience.recoveredMs) this.tries = 0;
    const waitMs = this.patience.waitsMs[this.tries];
    this.tries += 1;
    return waitMs === undefined ? undefined : { waitMs, deaths: this.tries };
  }
}
