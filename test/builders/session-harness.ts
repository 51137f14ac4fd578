import type { Role, Standing } from '../../libs/domain/kernel/actor.js';
import { decide, evolve, SETTLE, strikes, type Decision } from '../../libs/domain/kernel/decide.js';
import { epochMs, instantOf } from '../../libs/domain/kernel/instant.js';
import type { Json, JsonObject } from '../../libs/domain/kernel/json.js';
import type { Act, AnyLaw, Law } from '../../libs/domain/kernel/law.js';
import type { StreamState } from '../../libs/domain/kernel/state.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { requireDeclared } from './procedure-ledger.js';

export const GOVERNMENT = '62.01';
export const DIGEST = 'd'.repeat(64);
export const OTHER_DIGEST = 'e'.repeat(64);

/** A person with a standing, as tests name them: `as('chair', 'committeeChair')`. */
export interface Persona {
  readonly person: string;
  readonly role: Role;
  /** What of the standing a test wants otherwise than definitive and long in force. */
  readonly standing?: Partial<Standing>;
}
export const as = (person: string, role: Role, standing: Partial<Standing> = {}): Persona => ({
  person,
  role,
  standing,
});

export const standingOf = ({ person, role, standing = {} }: Persona): Standing => ({
  id: `standing-${person}-${role}`,
  person,
  role,
  kind: 'definitive',
  government: GOVERNMENT,
  governments: [GOVERNMENT],
  unit: null,
  decree: 'SK-1',
  from: '2020-01-01',
  until: null,
  ...standing,
});

export type StoryEvent = { readonly type: string } & { readonly [field: string]: unknown };

/** A stream under one law, driven through the kernel exactly as a workflow drives it. */
export class StreamUnderLaw<S extends StreamState> {
  state: S;
  readonly told: StoryEvent[] = [];
  /** Every accepted act with what it told, as the record would seal it. */
  readonly acts: { seq: number; at: string; move: string; stage: string; story: Decision['story'] }[] = [];
  private seq = 0;
  private deliveredBy: number | null = null;
  private at = '2026-11-24T02:00:00.000Z';

  constructor(
    private readonly law: Law<S, never, never>,
    readonly stream: string,
    readonly policy: PolicyVersion = nationalPolicy,
  ) {
    this.state = law.initial;
  }

  /** A person's move; facts beside the standing are given by name. */
  move(who: Persona, move: string, args: object = {}, facts: { [name: string]: unknown } = {}): Decision {
    const standing = standingOf(who);
    const actor = { person: who.person, standing: standing.id, role: who.role };
    const all = { ...facts, [`standing:${standing.id}`]: standing } as { [name: string]: Json };
    return this.apply({ ...this.act(move, args), actor, facts: all });
  }

  /** Ends the deliveries of the last act that had some. */
  settle(refused: readonly string[] = [], undeliverable: readonly string[] = []): Decision | null {
    if (this.deliveredBy === null) return null;
    const seq = this.deliveredBy;
    this.deliveredBy = null;
    const args = { seq, sealed: 1, refused, undeliverable };
    return this.apply({ ...this.act(SETTLE, args), actor: { stream: this.stream, seq }, facts: {} });
  }

  /** Strikes the earliest deadline that is due next, at its own instant; null when none is armed. */
  strike(): Decision | null {
    const [next] = strikes(this.state);
    if (!next) return null;
    if (next.at > this.at) this.at = next.at;
    const actor = { deadline: next.deadline, step: next.step };
    return this.apply({ ...this.act('strikeDeadline', {}), actor, facts: {} });
  }

  get isUnsettled(): boolean {
    return this.deliveredBy !== null;
  }

  private act(move: string, args: object): Omit<Act, 'actor' | 'facts'> {
    this.at = instantOf(epochMs(this.at) + 1000);
    return { stream: this.stream, move, at: this.at, arguments: args as JsonObject };
  }

  private apply(act: Act): Decision {
    this.seq += 1;
    const law = this.law as unknown as AnyLaw;
    const decision = decide(law, this.state, act, this.policy);
    const next = evolve(law, this.state, decision.story.events) as S;
    requireDeclared(law, this.state, act, decision, next);
    this.state = next;
    this.told.push(...(decision.story.events as StoryEvent[]));
    const { stage } = this.state;
    if (decision.outcome === 'accepted') {
      this.acts.push({ seq: this.seq, at: act.at, move: act.move, stage, story: decision.story });
    }
    if (decision.story.deliveries.length > 0) this.deliveredBy = this.seq;
    return decision;
  }
}

/** A law that has forgotten the rules of these names: a property that doesn't notice proves nothing. */
export function forgetting<L extends { readonly moves: object }>(law: L, code: RegExp): L {
  const moves = Object.entries(law.moves).map(([name, move]) => {
    const { rules } = move as { readonly rules: readonly { readonly code: string }[] };
    return [name, { ...move, rules: rules.filter((rule) => !code.test(rule.code)) }];
  });
  return { ...law, moves: Object.fromEntries(moves) };
}

/** The rule that refused, or `accepted`. */
export const verdictOf = (decision: Decision): string =>
  decision.outcome === 'refused' ? decision.refusal.code : 'accepted';

/** Event types of a decision, in order. */
export const typesOf = (decision: Decision): readonly string[] =>
  decision.story.events.map((event) => event.type);
