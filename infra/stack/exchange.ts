import { migrate, startApi, startIssuer, startWorker, type Ground } from './apps.js';
import { runsFrom } from './build-use.js';
import { PartDied } from './crew.js';
import type { Stack } from './stack.js';

/** A build, and of each process of ours one hash over all that it loads of it. */
export interface BuiltNews {
  readonly build: string;
  readonly digests: { readonly [name: string]: string };
}

type Start = (ground: Ground) => Promise<void>;

const PARTS: { readonly [name: string]: Start } = {
  'demo issuer': startIssuer,
  worker: startWorker,
  api: startApi,
};
const MIGRATIONS = 'migrations';

/** Exchanges, in a running stack, the processes that a new build changes; what it doesn't change goes on. */
export class Exchange {
  /** What of which build runs: digest and folder. */
  private readonly running = new Map<
    string,
    { readonly digest: string | undefined; readonly build: string }
  >();
  private turn: Promise<void> = Promise.resolve();

  /** @param now the build that runs */
  constructor(
    private readonly stack: Pick<Stack, 'crew' | 'ground'>,
    now: BuiltNews,
  ) {
    for (const name of [MIGRATIONS, ...Object.keys(PARTS)]) this.runs(name, now);
    stack.crew.letDie(Object.keys(PARTS));
  }

  /** Takes a build, after those before it. */
  take(news: BuiltNews): Promise<void> {
    return (this.turn = this.turn.then(() => this.exchange(news)));
  }

  private async exchange(news: BuiltNews): Promise<void> {
    const { voice } = this.stack.ground;
    const changed = [...this.running.keys()].filter(
      (name) => this.running.get(name)?.digest !== news.digests[name],
    );
    if (changed.length === 0) return voice.say('Built. Nothing that runs is made of what changed.');
    const ground = { ...this.stack.ground, build: news.build };
    try {
      if (changed.includes(MIGRATIONS)) await this.migrated(ground, news);
      const parts = changed.filter((name) => name in PARTS);
      const restart = (): Promise<unknown> =>
        Promise.all(parts.map((name) => this.restart(name, ground, news)));
      if (parts.length > 0) await voice.during(`Exchanging ${parts.join(' and ')}`, restart);
    } catch (failure) {
      // A death has been told already.
      const why = failure instanceof PartDied ? '' : `${(failure as Error).message}\n`;
      voice.say(`${why}The next change starts it again.`);
    }
  }

  private async migrated(ground: Ground, news: BuiltNews): Promise<void> {
    await migrate(ground);
    this.runs(MIGRATIONS, news);
  }

  private async restart(name: string, ground: Ground, news: BuiltNews): Promise<void> {
    this.running.set(name, { digest: undefined, build: news.build });
    await this.stack.crew.retire(name);
    await PARTS[name]?.(ground);
    this.runs(name, news);
  }

  private runs(name: string, { build, digests }: BuiltNews): void {
    this.running.set(name, { digest: digests[name], build });
    runsFrom(new Set([...this.running.values()].map((one) => one.build)));
  }
}
