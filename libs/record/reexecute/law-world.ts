import { bareWorld } from './bare-world.js';
import { runInContext } from 'node:vm';

/** Interface of a law artefact that this verifier knows (`format` in libs/domain/law.ts). */
const FORMAT = 1;

/** What the law decides about one act, as JSON: outcome, story, refusal. */
export interface Redecided {
  readonly outcome: string;
  readonly story: unknown;
  readonly refusal: unknown;
}

/** One act as it is handed to the law: the record's own texts. */
export interface ActTexts {
  readonly event: string;
  readonly arguments: string;
  readonly facts: readonly string[];
}

interface Door {
  format(): number;
  policy(hash: string, text: string): void;
  start(kind: string): void;
  fold(story: string): void;
  decide(event: string, args: string, facts: string, policy: string): string;
}

/** A law artefact in a world of its own, holding the state of one stream at a time. */
export class LawWorld {
  private readonly door: Door;
  private readonly policies = new Set<string>();

  /** @throws Error when the artefact is no law of a known format */
  constructor(artefact: string) {
    const context = bareWorld();
    runInContext(artefact, context, { filename: 'law' });
    this.door = runInContext(DOOR, context, { filename: 'door' }) as Door;
    const format = this.door.format();
    if (format !== FORMAT) throw new Error(`the law has format ${format}, this verifier knows ${FORMAT}`);
  }

  knowsPolicy(hash: string): boolean {
    return this.policies.has(hash);
  }

  /** Hands the law a policy version once. */
  givePolicy(hash: string, text: string): void {
    this.door.policy(hash, text);
    this.policies.add(hash);
  }

  /** Forgets the stream at hand and begins another of this kind. */
  start(kind: string): void {
    this.door.start(kind);
  }

  /** Folds the story of the next act. @param story text of the act's `story` disclosure */
  fold(story: string): void {
    this.door.fold(story);
  }

  /** Decides an act in the state folded so far; the state stays as it is. */
  decide({ event, arguments: args, facts }: ActTexts, policy: string): Redecided {
    return JSON.parse(this.door.decide(event, args, `[${facts.join()}]`, policy)) as Redecided;
  }
}

/** Runs inside: reads the texts, asks the law, answers in text. `cited` and `taken` come as facts like all others. */
const DOOR = `
'use strict';
(() => {
  const policies = Object.create(null);
  let kind = '';
  let state;
  const valueOf = (text) => JSON.parse(text)[2];
  const factsOf = (text) => Object.fromEntries(JSON.parse(text).map(([, , fact]) => [fact.name, fact.value]));
  return Object.freeze({
    format: () => law.format,
    policy: (hash, text) => { policies[hash] = JSON.parse(text); },
    start: (wanted) => { kind = wanted; state = law.initial(kind); },
    fold: (story) => { state = law.evolve(kind, state, valueOf(story).events); },
    decide: (event, args, facts, policy) => {
      const { stream, move, actor, at } = JSON.parse(event);
      const act = { stream, move, actor, at, arguments: valueOf(args), facts: factsOf(facts) };
      const { outcome, story, refusal } = law.decide(kind, state, act, policies[policy]);
      return JSON.stringify({ outcome, story, refusal: refusal === undefined ? null : refusal });
    },
  });
})();
`;
