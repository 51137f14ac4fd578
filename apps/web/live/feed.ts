import { signal } from '../storage/signal.js';

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
/** The server ends a connection now and then and the browser comes back at once; that is no loss. */
const PATIENCE_MS = 2500;

/**
 * Follows the record's log. The browser itself resumes after a short loss, naming the last position it saw; after an
 * answer that ends its attempts, a new source is opened after that position.
 */
export class Feed {
  private source: EventSource | null = null;
  private position: string | null = null;
  private isFirst = true;
  private again: ReturnType<typeof setTimeout> | undefined;
  private losing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly heard: (act: Sealed) => void,
    /** Called once, when the first connection has caught up; a later one resumes without a gap. */
    private readonly begun: () => void,
  ) {}

  start(): void {
    this.close();
    const address = this.position === null ? '/events' : `/events?after=${this.position}`;
    const source = new EventSource(address);
    this.source = source;
    source.addEventListener('open', () => this.open());
    source.addEventListener('act', (message) => this.hear(message as MessageEvent<string>));
    source.addEventListener('caughtUp', (message) => {
      this.position = (message as MessageEvent<string>).lastEventId || this.position;
      freshness.set({ state: 'live' });
      if (this.isFirst) this.begun();
      this.isFirst = false;
    });
    source.addEventListener('error', () => this.lose(source));
  }

  stop(): void {
    clearTimeout(this.losing);
    this.losing = undefined;
    this.close();
  }

  private close(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = null;
  }

  private hear(message: MessageEvent<string>): void {
    this.position = message.lastEventId;
    this.heard(JSON.parse(message.data) as Sealed);
  }

  private open(): void {
    clearTimeout(this.losing);
    this.losing = undefined;
    if (freshness.get().state !== 'live') freshness.set({ state: 'catchingUp' });
  }

  private lose(source: EventSource): void {
    const since = Date.now();
    if (freshness.get().state !== 'lost')
      this.losing ??= setTimeout(() => freshness.set({ state: 'lost', since }), PATIENCE_MS);
    if (source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.start(), AGAIN_MS);
  }
}
