import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Exchange, type BuiltNews } from './exchange.js';
import { PROJECT } from './project.js';
import type { Stack } from './stack.js';

/** Builds with every change of a source and exchanges in a running stack what the change concerns. */
export class Watching {
  private exchange: Exchange | undefined;

  private constructor(
    private readonly stack: Stack,
    private readonly builder: ChildProcess,
  ) {
    builder.on('message', (news) => this.hear(news as BuiltNews));
    builder.once('exit', () => stack.ground.voice.say('Nobody watches the sources any more.'));
  }

  /** Starts the builder, a process of its own that ends with this one. */
  static begin(stack: Stack): Watching {
    return new Watching(stack, fork(join(PROJECT, 'infra/build/watch.mjs')));
  }

  stop(): void {
    this.builder.removeAllListeners();
    this.builder.kill();
  }

  /** The first news is of the build that runs already. */
  private hear(news: BuiltNews): void {
    if (this.exchange) void this.exchange.take(news);
    else this.exchange = new Exchange(this.stack, news);
  }
}
