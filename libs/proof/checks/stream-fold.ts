import type { World } from './world.js';

/**
 * The stories of one stream, folded by each law that decides in it: a law folds the whole story itself, from
 * the first act, and only as far as it is asked.
 */
export class StreamFold {
  private readonly stories: string[] = [];
  private readonly folded = new Map<World, number>();

  constructor(
    readonly stream: string,
    private readonly holders: Map<World, StreamFold>,
  ) {}

  get kind(): string {
    return this.stream.split('/')[0] ?? '';
  }

  add(story: string): void {
    this.stories.push(story);
  }

  /** Brings a law's world to the state after every story added so far. */
  async bring(world: World): Promise<void> {
    if (this.holders.get(world) !== this) {
      await world.start(this.kind);
      this.folded.set(world, 0);
      this.holders.set(world, this);
    }
    const missing = this.stories.slice(this.folded.get(world) ?? 0);
    if (missing.length > 0) await world.fold(missing);
    this.folded.set(world, this.stories.length);
  }
}
