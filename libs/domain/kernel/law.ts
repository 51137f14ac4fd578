import type { Actor, Role } from './actor.js';
import type { WorkingCalendar } from './calendar.js';
import type { Json, JsonObject } from './json.js';
import type { LineTable } from './line.js';
import type { MandateTable } from './mandate.js';
import type { DeliveredBy, MoveOf, Procedure, SilentWaitOf, WaitOf } from './procedure.js';
import type { RefusalKind, Sentence } from './refusal.js';
import type { KernelEvent, StreamState } from './state.js';
import type { DeadlineRule, NewTask, Task } from './task.js';

/** What the kernel itself needs of a policy version. */
export interface KernelPolicy {
  readonly calendar: WorkingCalendar;
  readonly deadlines: { readonly [kind: string]: DeadlineRule };
  /** What each move asks of whoever is not definitive; a policy without it leaves all to the law. */
  readonly mandates?: { readonly moves: MandateTable };
  /** To whom a task goes on while nobody can act on it; a policy without it leaves that to the law too. */
  readonly owners?: { readonly line: LineTable };
}

/** One act as the law sees it. `at` is the workflow's instant when the act's turn came. */
export interface Act<A = JsonObject> {
  /** The stream's own id, `<kind>/<government>/<id>`. */
  readonly stream: string;
  readonly move: string;
  readonly actor: Actor;
  readonly at: string;
  readonly arguments: A;
  /** Facts by name; `standing:<id>` of a person who acts is always among them. */
  readonly facts: { readonly [name: string]: Json };
}

/** What a rule and a move's effect may look at. */
export interface Context<S, A, P> {
  readonly state: S;
  readonly act: Act<A>;
  readonly policy: P;
}

/** A rule is a sentence with a name; `broken` gives the datum that breaks it, or undefined. */
export interface Rule<S = never, A = never, P = never> {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly sentence: Sentence;
  readonly article: string;
  readonly fixer: Role | 'actor';
  /** The argument whose value alone breaks it, such as a day to come: it is asked for anew, and nothing is sealed. */
  readonly field?: string;
  broken(context: Context<S, A, P>): Json | undefined;
}

/** A decision of this stream that another stream must adopt. */
export interface Delivery<Delivered extends string = string> {
  /**
   * The receiver's stream id, or a word for many receivers (`receivers.ts`).
   */
  readonly to: string;
  /** The receiver's move. */
  readonly move: Delivered;
}

/** An open task to close, by the move that did it (`done`) or because it lost its point. */
export interface Closing {
  readonly task: string;
  readonly how: 'done' | 'superseded';
}

/**
 * What a legal move brings about: the law's own events, tasks to open and close, deliveries. The waits that it opens
 * and the moves that it delivers are none but those named: `EffectOf` names those of a procedure's table.
 */
export interface Effect<E, Wait extends string = never, Delivered extends string = never> {
  readonly events: readonly E[];
  readonly opens?: readonly NewTask<Wait>[];
  readonly closes?: readonly Closing[];
  readonly deliveries?: readonly Delivery<Delivered>[];
  /** Names that only one open stream may hold, such as a target position; see record-format 5.7. */
  readonly reserves?: readonly string[];
  /** The stream takes no further move. */
  readonly outcome?: string;
}

/** An effect that opens and delivers what the table of a procedure has. */
export type EffectOf<E, T extends Procedure> = Effect<E, WaitOf<T>, DeliveredBy<T>>;

/** What the law adds to a move of the procedure's table: the rules it must meet, and what it brings about. */
export interface Move<S, A, E, P, Wait extends string = never, Delivered extends string = never> {
  readonly rules: readonly Rule<S, A, P>[];
  then(context: Context<S, A, P>): Effect<E, Wait, Delivered>;
}

/** A move that brings about what the table of its procedure has. */
export type MoveUnder<S, A, E, P, T extends Procedure> = Move<S, A, E, P, WaitOf<T>, DeliveredBy<T>>;

/**
 * What an ended wait can bring about. The name of its event must end in Lapsed or Returned, so the
 * compiler refuses an effect that approves: silence never approves.
 */
export interface Ending<
  E extends { readonly type: string },
  Wait extends string = never,
  Delivered extends string = never,
> {
  readonly events: readonly Extract<E, { readonly type: `${string}Lapsed` | `${string}Returned` }>[];
  readonly opens?: readonly NewTask<Wait>[];
  readonly deliveries?: readonly Delivery<Delivered>[];
  readonly outcome?: `${string}lapsed` | `${string}returned`;
}

/** What an ended wait can bring about under the table of a procedure. */
export type EndingOf<E extends { readonly type: string }, T extends Procedure> = Ending<
  E,
  WaitOf<T>,
  DeliveredBy<T>
>;

/** The law of one kind of stream; its keys are those of the procedure's table, no more and no fewer. */
export interface Law<
  S extends StreamState = StreamState,
  E extends { readonly type: string } = { readonly type: string },
  P extends KernelPolicy = KernelPolicy,
  T extends Procedure = Procedure,
> {
  /** Who may do what when. */
  readonly procedure: T;
  readonly initial: S;
  // Each move has its own argument type; the contracts check arguments before they come here.
  // oxlint-disable-next-line no-explicit-any
  readonly moves: { readonly [name in MoveOf<T>]: MoveUnder<S, any, E | KernelEvent, P, T> };
  /** Folds one of the law's own events; kernel events are folded by the kernel before. */
  evolve(state: S, event: E | KernelEvent): S;
  /** What it means that policy ends a wait. */
  readonly silences: { readonly [wait in SilentWaitOf<T>]: (state: S, task: Task) => EndingOf<E, T> };
  /** Persons whom an earlier act or a tie bars from a task, whatever they hold. */
  barred?(state: S, task: Task): readonly string[];
  /** What settled deliveries mean to this law, if anything. */
  settled?(state: S, settlement: Settlement): EffectOf<E, T>;
}

type AnyEvent = { readonly type: string };

/** A law as the kernel sees it, whatever its kind. */
export type AnyLaw = Omit<Law, 'moves' | 'silences' | 'settled'> & {
  readonly moves: {
    readonly [name: string]: Move<StreamState, JsonObject, AnyEvent, KernelPolicy, string, string>;
  };
  readonly silences: {
    readonly [wait: string]: (state: StreamState, task: Task) => Ending<AnyEvent, string, string>;
  };
  settled?(state: StreamState, settlement: Settlement): Effect<AnyEvent, string, string>;
};

/** How the deliveries of one act ended. */
export interface Settlement {
  readonly seq: number;
  readonly sealed: number;
  readonly refused: readonly string[];
  readonly undeliverable: readonly string[];
}

/** Keeps a move's own types while it stands in a law's table. */
export const move = <S, A, E, P, T extends Procedure>(
  definition: MoveUnder<S, A, E, P, T>,
): MoveUnder<S, A, E, P, T> => definition;
