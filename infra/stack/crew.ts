import type { Ledger } from './ledger.js';
import { exitInWords, Part, type PartSpec } from './part.js';
import type { Voice } from './voice.js';

/** A part ended that nobody had asked to. */
export class PartDied extends Error {
  override readonly name = 'PartDied';
  constructor(part: Part, how: string) {
    super(`${part.name} ${how}. Its last words (${part.log}):\n${part.lastLines()}`);
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
  /** Rejects with the first death nobody asked for; never resolves. */
  readonly death: Promise<never>;
  private report: (death: Error) => void = () => undefined;
  private readonly parts: Part[] = [];
  private readonly mayDie = new Set<string>();
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
    void part.exited.then((exit) => {
      if (part.isStopping) return;
      const death = new PartDied(part, exitInWords(exit));
      if (this.mayDie.has(part.name)) this.voice.say(death.message);
      else this.report(death);
    });
    return part;
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
