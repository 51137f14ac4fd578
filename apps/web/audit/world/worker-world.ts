import {
  WorldFailed,
  type ActTexts,
  type Redecided,
  type World,
} from '../../../../libs/proof/checks/world.js';
import type { LawAnswer, LawRequest } from './law-message.js';

/** A rule as its law tells it. */
export interface ToldRule {
  readonly code: string;
  readonly sentence: { readonly id: string; readonly en: string };
  readonly article: string;
}

interface Waiting {
  readonly settle: (answer: string) => void;
  readonly fail: (error: Error) => void;
}

/** A law in a worker of its own. */
export class WorkerWorld implements World {
  private readonly waiting = new Map<number, Waiting>();
  private readonly policies = new Set<string>();
  private last = 0;
  private failure: WorldFailed | null = null;

  constructor(private readonly worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>) {
    worker.onmessage = ({ data }: MessageEvent<LawAnswer>) => this.take(data);
    worker.onerror = ({ message }) => this.fail(message);
  }

  /** @returns the format of the law that was loaded. @throws Error when it is none, WorldFailed when it never came */
  async load(address: string): Promise<number> {
    return Number(await this.ask('load', address));
  }

  knowsPolicy(hash: string): boolean {
    return this.policies.has(hash);
  }

  async givePolicy(hash: string, text: string): Promise<void> {
    await this.ask('policy', hash, text);
    this.policies.add(hash);
  }

  async start(kind: string): Promise<void> {
    await this.ask('start', kind);
  }

  async fold(stories: readonly string[]): Promise<void> {
    await this.ask('fold', ...stories);
  }

  async decide({ event, arguments: args, facts }: ActTexts, policy: string): Promise<Redecided> {
    return JSON.parse(await this.ask('decide', event, args, `[${facts.join()}]`, policy)) as Redecided;
  }

  /** The states before an act and after it. @param story text of the act's story */
  async states(seq: number, story: string): Promise<{ readonly before: unknown; readonly after: unknown }> {
    return JSON.parse(await this.ask('states', String(seq), story)) as { before: unknown; after: unknown };
  }

  /** The rules that a move must meet, as this very law has them. */
  async rules(move: string): Promise<readonly ToldRule[]> {
    return JSON.parse(await this.ask('rules', move)) as readonly ToldRule[];
  }

  close(): void {
    this.worker.terminate();
    this.fail('the world was closed');
  }

  private ask(ask: LawRequest['ask'], ...texts: readonly string[]): Promise<string> {
    if (this.failure) return Promise.reject(this.failure);
    const id = (this.last += 1);
    return new Promise((settle, fail) => {
      this.waiting.set(id, { settle, fail });
      this.worker.postMessage({ id, ask, texts } satisfies LawRequest);
    });
  }

  private take(told: LawAnswer): void {
    const waiting = this.waiting.get(told.id);
    this.waiting.delete(told.id);
    if ('answer' in told) waiting?.settle(told.answer);
    else waiting?.fail(told.unreached ? new WorldFailed(told.fault) : new Error(told.fault));
  }

  /** The worker itself broke down, and answers nothing any more. */
  private fail(message: string): void {
    this.failure = new WorldFailed(message);
    for (const { fail } of this.waiting.values()) fail(this.failure);
    this.waiting.clear();
  }
}
