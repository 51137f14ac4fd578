import type { Role } from '../../libs/domain/kernel/actor.js';
import { decide, evolve, handings, type Decision } from '../../libs/domain/kernel/decide.js';
import { dateOf, dayNumber } from '../../libs/domain/kernel/instant.js';
import type { Json, JsonObject } from '../../libs/domain/kernel/json.js';
import type { Act, AnyLaw } from '../../libs/domain/kernel/law.js';
import type { Handed } from '../../libs/domain/kernel/line.js';
import { HAND_ON } from '../../libs/domain/kernel/owner.js';
import type { StreamState } from '../../libs/domain/kernel/state.js';
import { stepsOf } from '../../libs/domain/kernel/task.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { requireDeclared } from './procedure-ledger.js';

/** Somebody who acts: person, role, and the unit their standing covers. */
export interface Actor {
  readonly person: string;
  readonly role: Role;
  readonly unit: string | null;
}
export const actor = (person: string, role: Role, unit: string | null = null): Actor => ({
  person,
  role,
  unit,
});

export const TODAY = '2026-11-24';
export const DIGEST = 'a'.repeat(64);
export const daysAgo = (days: number): string => dateOf(dayNumber(TODAY) - days);

/** Their appointment, long in force. */
const paperOf = ({ person, role, unit }: Actor) => ({
  ...{ id: `s-${person}-${role}`, person, role, kind: 'definitive', unit, decree: 'SK 1' },
  ...{ government: '62.01', governments: ['62.01'], from: '2020-01-01', until: null },
});

/** Plays acts on one stream under its law, folding what was decided, as the workflow does. */
export class Desk<S extends StreamState> {
  state: S;
  /** What was decided so far, refusals included, in order. */
  readonly decisions: Decision[] = [];
  at = `${TODAY}T03:00:00.000Z`;
  private readonly law: AnyLaw;

  constructor(
    law: { readonly initial: S },
    readonly stream: string,
    readonly policy: PolicyVersion = nationalPolicy,
  ) {
    this.law = law as unknown as AnyLaw;
    this.state = law.initial;
  }

  /** One act of a person. */
  person(who: Actor, move: string, args: JsonObject = {}, facts: { readonly [name: string]: Json } = {}) {
    const standing = `s-${who.person}-${who.role}`;
    const by = { person: who.person, standing, role: who.role };
    return this.act({
      move,
      actor: by,
      arguments: args,
      facts: { [`standing:${standing}`]: paperOf(who), ...facts },
    });
  }

  /** The first open task is given to somebody, as the api sends it: with their standing as an argument and the fact of it. */
  given(move: 'reassignTask' | 'confirmReassignment', by: Actor, to: Actor, change: object = {}) {
    const standing = `s-${to.person}-${to.role}`;
    const task = this.state.tasks[0]!.task;
    const args = { task, to: standing, ...(move === 'reassignTask' ? { reasonText: DIGEST } : {}) };
    return this.person(by, move, args, { [`standing:${standing}`]: { ...paperOf(to), ...change } });
  }

  /** A delivered decision of another stream. */
  delivered(
    from: string,
    move: string,
    events: readonly object[],
    facts: { readonly [name: string]: Json } = {},
    args: JsonObject = {},
  ) {
    const seq = 7;
    const deliveries = [{ to: this.stream, move }];
    const cited = { stream: from, seq, outcome: 'accepted', events, deliveries } as unknown as Json;
    return this.act({ move, actor: { stream: from, seq }, arguments: args, facts: { cited, ...facts } });
  }

  /** The deadline of the open task of a kind strikes, at its instant where it has one. */
  struck(kind: string, step: 1 | 2 | 3) {
    const task = this.state.tasks.find((one) => one.kind === kind);
    const due = (task && stepsOf(task)[step - 1]) ?? this.at;
    if (due > this.at) this.at = due;
    return this.early(kind, step);
  }

  /** The same, whatever the time. */
  early(kind: string, step: 1 | 2 | 3) {
    const task = this.state.tasks.find((one) => one.kind === kind);
    const by = { deadline: task?.task ?? '', step };
    return this.act({ move: 'strikeDeadline', actor: by, arguments: {}, facts: {} });
  }

  /** Those who hold something now are looked at, and the open task of a kind goes on. @returns where it stands then */
  handedOn(kind: string, held: readonly Actor[]): Handed | undefined {
    const task = this.state.tasks.find((one) => one.kind === kind)!;
    const { facts: asked, ...by } = handings(this.state, this.policy).find(
      ({ deadline }) => deadline === task.task,
    )!;
    const facts = asked.map((name) => {
      const [role] = name.slice('holders:'.length).split('/');
      return [name, held.filter((one) => one.role === role).map(({ person }) => ({ person }))];
    });
    this.act({ move: HAND_ON, actor: by, arguments: {}, facts: Object.fromEntries(facts) as Act['facts'] });
    return this.state.tasks.find((one) => one.task === task.task)?.handed;
  }

  /** All deliveries of the last act ended. */
  settled(ended: { sealed: number; refused?: string[]; undeliverable?: string[] }) {
    const settlement = { seq: 3, refused: [], undeliverable: [], ...ended };
    const by = { stream: this.stream, seq: 3 };
    return this.act({ move: 'settleDeliveries', actor: by, arguments: settlement, facts: {} });
  }

  /** Kinds of the open tasks. */
  get waits(): readonly string[] {
    return this.state.tasks.map(({ kind }) => kind);
  }

  private act(act: Omit<Act, 'stream' | 'at'>): Decision {
    const whole = { ...act, stream: this.stream, at: this.at };
    const decision = decide(this.law, this.state, whole, this.policy);
    this.decisions.push(decision);
    const next = evolve(this.law, this.state, decision.story.events) as S;
    requireDeclared(this.law, this.state, whole, decision, next);
    this.state = next;
    return decision;
  }
}

/** `accepted`, or the code of the rule that refused. */
export const verdict = (decision: Decision): string =>
  decision.outcome === 'accepted' ? 'accepted' : decision.refusal.code;

/** Names of the events told. */
export const told = (decision: Decision): readonly string[] => decision.story.events.map(({ type }) => type);
