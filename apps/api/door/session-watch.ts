/** How often sessions in whose name something goes on are looked at, in milliseconds. */
const LOOK_MS = 1000;

/**
 * Ends what goes on in a session's name together with the session: at once when it ends in this process, and after a
 * look when another process ends it or its time is over.
 */
export class SessionWatch {
  private readonly watched = new Map<string, Set<AbortController>>();
  private looking: NodeJS.Timeout | null = null;

  /** @param livingAmong which of some sessions live; when it cannot say, they are looked at again */
  constructor(
    private readonly livingAmong: (sessions: readonly string[]) => Promise<ReadonlySet<string>>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Does some work that a signal ends when the session ends. */
  async during<T>(session: string, work: (ended: AbortSignal) => Promise<T>): Promise<T> {
    const ending = new AbortController();
    const others = this.watched.get(session) ?? new Set();
    this.watched.set(session, others.add(ending));
    this.looking ??= setInterval(() => void this.look(), LOOK_MS).unref();
    try {
      return await work(ending.signal);
    } finally {
      this.forget(session, ending);
    }
  }

  /** The session has ended. */
  ended(session: string): void {
    for (const ending of this.watched.get(session) ?? []) ending.abort();
  }

  private forget(session: string, ending: AbortController): void {
    const others = this.watched.get(session);
    others?.delete(ending);
    if (others?.size === 0) this.watched.delete(session);
    if (this.watched.size > 0 || !this.looking) return;
    clearInterval(this.looking);
    this.looking = null;
  }

  private async look(): Promise<void> {
    const sessions = [...this.watched.keys()];
    try {
      const living = await this.livingAmong(sessions);
      for (const session of sessions) if (!living.has(session)) this.ended(session);
    } catch (error) {
      this.failed(error);
    }
  }
}
