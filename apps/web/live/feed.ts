import { signal } from '../part/signal.js';

/** How fresh the screens are. `since` is when the connection was lost, in milliseconds of the epoch. */
export type Freshness =
  | { readonly state: 'connecting' | 'catchingUp' | 'live' }
  | { readonly state: 'lost'; readonly since: number };

/** An act that was sealed somewhere this person may see. */
export interface Sealed {
  readonly position: number;
  readonly stream: string;
  readonly kind: string;
  readonly seq: number;
}

export const freshness = signal<Freshness>({ state: 'connecting' });

const AGAIN_MS = 3000;

/**
 * Follows the record's log. The browser itself resumes after a short loss, naming the last position it saw; after an
 * answer that ends its attempts, a new source is opened after that position.
 */
export class Feed {
  private source: EventSource | null = null;
  private position: string | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly heard: (act: Sealed) => void,
    private readonly caughtUp: () => void,
  ) {}

  start(): void {
    this.stop();
    const address = this.position === null ? '/events' : `/events?after=${this.position}`;
    const source = new EventSource(address);
    this.source = source;
    source.addEventListener('open', () => freshness.set({ state: 'catchingUp' }));
    source.addEventListener('act', (message) => this.hear(message as MessageEvent<string>));
    source.addEventListener('caughtUp', (message) => {
      this.position = (message as MessageEvent<string>).lastEventId || this.position;
      freshness.set({ state: 'live' });
      this.caughtUp();
    });
    source.addEventListener('error', () => this.lose(source));
  }

  stop(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = null;
  }

  private hear(message: MessageEvent<string>): void {
    this.position = message.lastEventId;
    this.heard(JSON.parse(message.data) as Sealed);
  }

  private lose(source: EventSource): void {
    if (freshness.get().state !== 'lost') freshness.set({ state: 'lost', since: Date.now() });
    if (source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.start(), AGAIN_MS);
  }
}
