/**
 * Does some work for each of these, in order and so many at a time.
 * @throws the first failure, after which nothing more is begun, once nothing is under way any more
 */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const failures: unknown[] = [];
  const lane = async () => {
    for (const item of rest) {
      if (failures.length > 0) return;
      await run(item).catch((failure: unknown) => failures.push(failure));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}

/**
 * Lanes that many share: never more work at a time than there are in all, nor for one key than it may have. Who waits is
 * served key by key in turn, so that whoever brings a thousand holds nobody up who brings one.
 */
export class SharedLanes {
  private readonly busy = new Map<string, number>();
  /** In the order in which the keys are served; a key that was served goes to the end. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly most: { readonly inAll: number; readonly perKey: number }) {}

  /** Does the work once a lane is free. @throws what the work throws */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter) => {
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), enter]);
      this.admit();
    });
    try {
      return await work();
    } finally {
      this.count(key, -1);
      this.admit();
    }
  }

  private admit(): void {
    for (let key = this.next(); key !== undefined; key = this.next()) {
      const [enter, ...rest] = this.waiting.get(key)!;
      this.waiting.delete(key);
      if (rest.length > 0) this.waiting.set(key, rest);
      this.count(key, 1);
      enter!();
    }
  }

  private next(): string | undefined {
    const total = [...this.busy.values()].reduce((sum, one) => sum + one, 0);
    if (total >= this.most.inAll) return undefined;
    return [...this.waiting.keys()].find((key) => (this.busy.get(key) ?? 0) < this.most.perKey);
  }

  private count(key: string, by: number): void {
    const now = (this.busy.get(key) ?? 0) + by;
    if (now === 0) this.busy.delete(key);
    else this.busy.set(key, now);
  }
}
