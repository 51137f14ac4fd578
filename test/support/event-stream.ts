import { checkEvent } from './checked-answers.js';

/** One server-sent event as it arrived. */
export interface Arrived {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly position: number; readonly stream?: string; readonly [field: string]: unknown };
}

/** A connection that follows the log, as a browser does. */
export class EventStream {
  readonly arrived: Arrived[] = [];
  private readonly leaving = new AbortController();
  private awaiting: () => void = () => undefined;
  /** Done when the other side has ended it, or it was left. */
  readonly ended: Promise<void>;
  private end: () => void = () => undefined;

  private constructor(readonly status: number) {
    this.ended = new Promise((resolve) => (this.end = resolve));
  }

  static async open(url: string, headers: { readonly [name: string]: string }): Promise<EventStream> {
    const leaving = new AbortController();
    const answer = await fetch(url, { headers, signal: leaving.signal });
    const stream = new EventStream(answer.status);
    stream.leaving.signal.addEventListener('abort', () => leaving.abort());
    if (answer.ok)
      void stream
        .read(answer)
        .catch(() => undefined)
        .finally(() => stream.end());
    else await answer.body?.cancel();
    return stream;
  }

  /** Waits for an event that is as wanted, among those that came and those to come. */
  async until(wanted: (one: Arrived) => boolean): Promise<Arrived> {
    for (;;) {
      const found = this.arrived.find(wanted);
      if (found) return found;
      await new Promise<void>((resolve) => (this.awaiting = resolve));
    }
  }

  caughtUp(): Promise<Arrived> {
    return this.until(({ event }) => event === 'caughtUp');
  }

  /** Positions of the acts that came, in the order they came. */
  get positions(): readonly number[] {
    return this.arrived.filter(({ event }) => event === 'act').map(({ data }) => data.position);
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(answer: Response): Promise<void> {
    let rest = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      this.arrived.push(...blocks.flatMap(parsed));
      this.awaiting();
    }
  }
}

/** A block without data tells nothing, such as a heartbeat. */
function parsed(block: string): Arrived[] {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => {
      const [name = '', ...value] = line.split(': ');
      return [name, value.join(': ')];
    }),
  );
  if (fields['data'] === undefined) return [];
  if (fields['event'] === 'act') checkEvent(fields['data']);
  return [
    {
      id: fields['id'] ?? '',
      event: fields['event'] ?? 'message',
      data: JSON.parse(fields['data']) as Arrived['data'],
    },
  ];
}
