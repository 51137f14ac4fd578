import { setTimeout as pause } from 'node:timers/promises';

/** Work that a process goes on with until it is told to stop: after each round, well ended or not, it rests. */
export class LastingWork {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  /**
   * @param round ends by itself, or soon after its signal says that the work stops
   * @param failed is told what a round has thrown
   * @param restMs between two rounds, in milliseconds
   */
  constructor(
    private readonly round: (stopping: AbortSignal) => Promise<void>,
    private readonly failed: (error: unknown) => void,
    private readonly restMs: number,
  ) {}

  /** Begins; asking twice changes nothing. */
  start(): void {
    this.running ??= this.keepOn();
  }

  /** Stops, and waits until the last round has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepOn(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.round(signal).catch(this.failed);
      await rest(this.restMs, signal);
    }
  }
}

/** Waits so many milliseconds, or until a signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
