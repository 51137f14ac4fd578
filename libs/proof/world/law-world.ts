import { runInContext } from 'node:vm';
import { LAW_FORMAT, openLawDoor, type LawDoor } from '../checks/law-door.js';
import type { ActTexts, DecidedAnew, Redecided, World } from '../checks/world.js';
import { bareWorld } from './bare-world.js';

/** A law artefact in a world of its own, in this thread. */
export class LawWorld implements World {
  private readonly door: LawDoor;
  private readonly policies = new Set<string>();

  /** @throws Error when the artefact is no law of a known format */
  constructor(artefact: string) {
    const context = bareWorld();
    runInContext(artefact, context, { filename: 'law' });
    const door = `'use strict'; (${openLawDoor.toString()})(law)`;
    this.door = runInContext(door, context, { filename: 'door' }) as LawDoor;
    const format = this.door.format();
    if (format !== LAW_FORMAT)
      throw new Error(`the law has format ${format}, this verifier knows ${LAW_FORMAT}`);
  }

  knowsPolicy(hash: string): boolean {
    return this.policies.has(hash);
  }

  /** Hands the law a policy version once. */
  givePolicy(hash: string, text: string): void {
    this.door.policy(hash, text);
    this.policies.add(hash);
  }

  start(kind: string): void {
    this.door.start(kind);
  }

  fold(stories: readonly string[]): void {
    for (const story of stories) this.door.fold(story);
  }

  decide({ event, arguments: args, facts }: ActTexts, policy: string): Redecided {
    return JSON.parse(this.door.decide(event, args, `[${facts.join()}]`, policy)) as Redecided;
  }

  /** Decides as a law that was not there when the act was sealed. */
  ask({ event, arguments: args, facts }: ActTexts, policy: string): DecidedAnew {
    return JSON.parse(this.door.ask(event, args, `[${facts.join()}]`, policy)) as DecidedAnew;
  }

  /** Number of the form that this law's states have. */
  get stateForm(): number {
    return this.door.stateForm();
  }
}
