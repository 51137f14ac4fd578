import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signalGroup, type Ledger } from './ledger.js';
import { PROJECT } from './project.js';

/** A process to run. */
export interface PartSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Its whole environment beside a few harmless words of ours: a part gets no secret it has no use for. */
  readonly env?: { readonly [name: string]: string };
  /** Run as this user and group, where we are root and the part refuses to be. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** It says `ready` by itself, with `process.send`. */
  readonly saysReady?: true;
  /** What asks it to stop; SIGTERM unless told otherwise. */
  readonly signal?: NodeJS.Signals;
  /** What has to be done before it is started again after a death. */
  readonly beforeAgain?: () => Promise<unknown>;
}

/** How a part ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const PASSED_ON = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'NODE_ENV',
  'LOG_LEVEL',
  'NODE_OPTIONS',
];
const TAIL_LINES = 12;

/**
 * A running process in a group of its own, so that Ctrl-C in the terminal reaches only the supervisor, which then
 * stops the parts in order. It writes to a file, not a pipe: it must not stumble when the supervisor is killed.
 */
export class Part {
  readonly exited: Promise<Exit>;
  private readyNow: () => void = () => undefined;
  /** Settles when the part has said `ready` over its channel (`process.send`). */
  readonly ready = new Promise<void>((resolve) => (this.readyNow = resolve));
  /** Everything else that it has said over its channel. */
  readonly told = new Set<unknown>();
  private exit: Exit | undefined;
  private stopping = false;

  private constructor(
    readonly name: string,
    readonly log: string,
    private readonly child: ChildProcess,
    private readonly signal: NodeJS.Signals,
  ) {
    this.exited = new Promise((resolve) => {
      const end = (exit: Exit): void => resolve((this.exit = exit));
      child.once('exit', (code, by) => end({ code, signal: by }));
      child.once('error', () => end({ code: 127, signal: null }));
    });
    child.on('message', (message) => (message === 'ready' ? this.readyNow() : this.told.add(message)));
  }

  /** Starts a part; its output goes to `<name>.log`, the previous one's stays beside it. */
  static start(spec: PartSpec, logs: string, ledger: Ledger): Part {
    const log = join(logs, `${spec.name.replaceAll(' ', '-')}.log`);
    if (existsSync(log)) renameSync(log, log.replace(/\.log$/, '.previous.log'));
    const output = openSync(log, 'a', 0o600);
    const child = spawn(spec.command, [...spec.args], {
      detached: true,
      env: { ...passedOn(), ...spec.env },
      stdio: spec.saysReady ? ['ignore', output, output, 'ipc'] : ['ignore', output, output],
      cwd: spec.user ? '/' : PROJECT,
      ...spec.user,
    });
    closeSync(output);
    const signal = spec.signal ?? 'SIGTERM';
    const part = new Part(spec.name, log, child, signal);
    const { pid } = child;
    if (pid !== undefined) {
      ledger.add(spec.name, pid, signal);
      void part.exited.then(() => ledger.remove(pid));
    }
    child.channel?.unref();
    return part;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  get hasEnded(): boolean {
    return this.exit !== undefined;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Asks the part to stop and kills its whole group when it hasn't by then. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    const { pid } = this.child;
    if (pid === undefined) return;
    if (!this.exit) signalGroup(pid, this.signal);
    await Promise.race([this.exited, pause(Math.max(graceMs, 0), undefined, { ref: false })]);
    // Also after an orderly end: whatever the part itself has started goes with it.
    signalGroup(pid, 'SIGKILL');
    await this.exited;
  }

  /** The last lines it wrote, for a sentence about why it ended. */
  lastLines(): string {
    const lines = readFileSync(this.log, 'utf8').trimEnd().split('\n');
    return lines.slice(-TAIL_LINES).join('\n');
  }
}

/** In words: `ended with code 3`. */
export const exitInWords = ({ code, signal }: Exit): string =>
  signal ? `was ended by ${signal}` : `ended with code ${code}`;

function passedOn(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}
