import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT } from '../../../infra/stack/project.js';

/** A process of the project under a test's eyes, in a group of its own as a terminal would give it. */
export class Watched {
  private words = '';
  private readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'close');
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.words += text));
  }

  /**
   * Runs a file of the project with Node.
   * @param file relative to the project
   * @param env the whole environment beside what finds programs
   * @param project another copy of the project
   */
  static run(file: string, env: NodeJS.ProcessEnv, args: readonly string[] = [], project = PROJECT): Watched {
    const { PATH, HOME, XDG_CACHE_HOME, TEMPORAL_ADDRESS } = process.env;
    return new Watched(
      spawn(process.execPath, [join(project, file), ...args], {
        cwd: project,
        detached: true,
        env: { PATH, HOME, XDG_CACHE_HOME, TEMPORAL_ADDRESS, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  /** Everything it has written so far, on both outputs. */
  get said(): string {
    return this.words;
  }

  /** Waits for these words. @throws Error with all its words when it ends or time runs out before */
  async says(words: string, limitMs = 120_000): Promise<void> {
    const limit = Date.now() + limitMs;
    while (!this.words.includes(words)) {
      if (Date.now() > limit || this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`never said "${words}" but:\n${this.words}`);
      await pause(50);
    }
  }

  /** Signals the whole group, as a terminal does. */
  signal(signal: NodeJS.Signals): void {
    if (this.child.pid !== undefined) process.kill(-this.child.pid, signal);
  }

  /** Its exit code; null when a signal ended it. */
  async exit(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }

  /** Ends it whatever it does; for after a test. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.signal('SIGKILL');
    await this.ended;
  }
}

/** Whether a process of this id runs. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
