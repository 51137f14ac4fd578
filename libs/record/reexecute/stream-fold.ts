import type { LawWorld } from './law-world.js';

/**
 * The stories of one stream, folded by each law that decides in it: a law folds the whole story itself, from
 * the first act, and only as far as it is asked.
 */
export class StreamFold {
  private readonly stories: string[] = [];
  private readonly folded = new Map<LawWorld, number>();

  constructor(
    readonly stream: string,
    private readonly holders: Map<LawWorld, StreamFold>,
  ) {}

  get kind(): string {
    return this.stream.split('/')[0] ?? '';
  }

  add(story: string): void {
    this.stories.push(story);
  }

  /** Brings a law's world to the state after every story added so far. */
  bring(world: LawWorld): void {
    if (this.holders.get(world) !== this) {
      world.start(this.kind);
      this.folded.set(world, 0);
      this.holders.set(world, this);
    }
    for (let next = this.folded.get(world) ?? 0; next < this.stories.length; next++) {
      world.fold(this.stories[next] as string);
      this.folded.set(world, next + 1);
    }
  }
}
