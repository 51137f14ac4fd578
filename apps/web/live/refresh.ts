import type { QueryClient } from '@tanstack/react-query';
import { listKey, OVERVIEW_KEY, streamKey, TASKS_KEY } from '../api/query-keys.js';
import { partsOf } from '../api/stream-id.js';

const REST_MS = 250;

/** Reads what acts have touched, one round at a time, so that a storm of acts can't starve the screen. */
export class Refresh {
  private readonly touched = new Set<string>();
  private running = false;

  constructor(private readonly client: QueryClient) {}

  /** The stream has a new act. */
  touch(stream: string): void {
    this.touched.add(stream);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.touched.size > 0) {
      const streams = [...this.touched];
      this.touched.clear();
      await this.round(streams);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    this.running = false;
  }

  private async round(streams: readonly string[]): Promise<void> {
    const kinds = new Set(streams.map((stream) => partsOf(stream).kind));
    const keys = [
      TASKS_KEY,
      OVERVIEW_KEY,
      ...[...kinds].map(listKey),
      ...streams.map((stream) => streamKey(partsOf(stream).kind, partsOf(stream).id)),
    ];
    await Promise.allSettled(keys.map((queryKey) => this.client.invalidateQueries({ queryKey })));
  }
}
