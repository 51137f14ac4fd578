/** How often that on which something goes on is looked at, in milliseconds. */
const LOOK_MS = 1000;

/**
 * Ends what goes on in the name of something (a session, a standing) together with it: at once when this process ends
 * it, and after a look when another process does or its time is over.
 */
export class Watch {
  private readonly watched = new Map<string, Set<AbortController>>();
  private looking: NodeJS.Timeout | null = null;

  /** @param livingAmong which of some ids still stand; when it cannot say, they are looked at again */
  constructor(
    private readonly livingAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Does some work that a signal ends when the first of these ends. */
  async during<T>(ids: readonly string[], work: (ended: AbortSignal) => Promise<T>): Promise<T> {
    const ending = new AbortController();
    for (const id of ids) this.watched.set(id, (this.watched.get(id) ?? new Set()).add(ending));
    this.looking ??= setInterval(() => void this.look(), LOOK_MS).unref();
    try {
      return await work(ending.signal);
    } finally {
      for (const id of ids) this.forget(id, ending);
      this.rest();
    }
  }

  /** This one has ended. */
  ended(id: string): void {
    for (const ending of this.watched.get(id) ?? []) ending.abort();
  }

  private forget(id: string, ending: AbortController): void {
    const others = this.watched.get(id);
    others?.delete(ending);
    if (others?.size === 0) this.watched.delete(id);
  }

  private rest(): void {
    if (this.watched.size > 0 || !this.looking) return;
    clearInterval(this.looking);
    this.looking = null;
  }

  private async look(): Promise<void> {
    const ids = [...this.watched.keys()];
    try {
      const living = await this.livingAmong(ids);
      for (const id of ids) if (!living.has(id)) this.ended(id);
    } catch (error) {
      this.failed(error);
    }
  }
}
