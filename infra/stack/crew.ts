import { setTimeout as pause } from 'node:timers/promises';
import { BackOff, PATIENCE, type Patience } from './back-off.js';
import type { Ledger } from './ledger.js';
import { exitInWords, Part, type PartSpec } from './part.js';
import type { Voice } from './voice.js';

/** A part ended that nobody had asked to. */
export class PartDied extends Error {
  override readonly name = 'PartDied';
  /** In words: `worker was ended by SIGKILL`. */
  readonly how: string;
  constructor(part: Part, how: string) {
    super(`${part.name} ${how}. Its last words (${part.log}):\n${part.lastLines()}`);
    this.how = `${part.name} ${how}`;
  }
}

/** Milliseconds after the call to stop at which a part that still runs is killed, in the order of stopping. */
const KILL_AT: readonly (readonly [name: string, ms: number])[] = [
  ['api', 3_000],
  ['worker', 6_000],
  ['demo issuer', 6_500],
  ['Temporal UI', 7_000],
  ['Temporal', 7_500],
  ['Postgres', 8_000],
];

/** Milliseconds that a part has to end in when another takes its place. */
const RETIRE_MS = 3_000;

/** All processes of one stack: started and named here, watched while they run, stopped in order. */
export class Crew {
  /** Rejects with the first death that nobody asked for and that the crew doesn't make good; never resolves. */
  readonly death: Promise<never>;
  private report: (death: Error) => void = () => undefined;
  private readonly parts: Part[] = [];
  private readonly mayDie = new Set<string>();
  private readonly backOffs = new Map<string, BackOff>();
  private patience: Patience | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly logs: string,
    private readonly ledger: Ledger,
    private readonly voice: Voice,
  ) {
    this.death = new Promise((_, reject) => (this.report = reject));
    this.death.catch(() => undefined);
  }

  /** Starts a part that is meant to run until the stack stops. */
  start(spec: PartSpec): Part {
    const part = this.launch(spec);
    const began = Date.now();
    void part.exited.then((exit) => {
      if (part.isStopping) return;
      const death = new PartDied(part, exitInWords(exit));
      if (this.mayDie.has(part.name)) this.voice.say(death.message);
      else if (this.patience) void this.startAgain(spec, part, death, Date.now() - began);
      else this.report(death);
    });
    return part;
  }

  /** From now on a part that dies is started again, as long as patience goes. */
  keepUp(patience: Patience = PATIENCE): void {
    this.patience = patience;
  }

  /** From now on these parts may die without the others: they are being changed, and the next change starts them. */
  letDie(names: Iterable<string>): void {
    for (const name of names) this.mayDie.add(name);
  }

  /** Stops a part so that another can be started in its place. */
  async retire(name: string): Promise<void> {
    const part = this.find(name);
    if (!part) return;
    await part.stop(RETIRE_MS);
    this.parts.splice(this.parts.indexOf(part), 1);
  }

  /**
   * Runs a step to its end.
   * @throws PartDied when it ends with anything but 0
   */
  async run(spec: PartSpec): Promise<Part> {
    const part = this.launch(spec);
    const exit = await part.exited;
    if (exit.code !== 0) throw new PartDied(part, exitInWords(exit));
    return part;
  }

  /** The running part of this name. */
  find(name: string): Part | undefined {
    return this.parts.find((part) => part.name === name);
  }

  /** Ends the waiting of a step whose stack is being stopped. */
  assertRunning(): void {
    if (this.stopped) throw new Error('the stack is stopping');
  }

  /** Stops every part, the one that leans on others first; all are gone within ten seconds. Idempotent. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopInOrder());
  }

  /** One line for each start; whoever keeps dying is given up with its last words. */
  private async startAgain(spec: PartSpec, part: Part, death: PartDied, ranMs: number): Promise<void> {
    const next = this.backOffOf(spec.name).after(ranMs);
    if (!next) return this.report(death);
    const when = next.waitMs === 0 ? 'at once' : `in ${next.waitMs / 1000} s`;
    this.voice.say(
      `${death.how}; starting it again ${when} (death ${next.deaths} in a row, see ${part.log}).`,
    );
    await pause(next.waitMs);
    // What it had started itself would hold its ports.
    await part.stop(0);
    const isReadied = await (spec.beforeAgain?.() ?? Promise.resolve()).then(
      () => true,
      () => false,
    );
    // Retired or replaced meanwhile, it is not missed any more.
    if (this.stopped || this.find(spec.name) !== part) return;
    if (!isReadied) return this.startAgain(spec, part, death, 0);
    this.parts.splice(this.parts.indexOf(part), 1);
    this.start(spec);
  }

  private backOffOf(name: string): BackOff {
    const known = this.backOffs.get(name) ?? new BackOff(this.patience ?? PATIENCE);
    this.backOffs.set(name, known);
    return known;
  }

  private launch(spec: PartSpec): Part {
    this.assertRunning();
    const part = Part.start(spec, this.logs, this.ledger);
    this.parts.push(part);
    return part;
  }

  private async stopInOrder(): Promise<void> {
    const began = Date.now();
    const named = new Set(KILL_AT.map(([name]) => name));
    await Promise.all(this.parts.filter((part) => !named.has(part.name)).map((part) => part.stop(1_000)));
    for (const [name, killAt] of KILL_AT) {
      for (const part of this.parts.filter((one) => one.name === name)) {
        await part.stop(began + killAt - Date.now());
        this.voice.say(`${name} is stopped.`);
      }
    }
  }
}
