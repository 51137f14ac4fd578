import type { Role } from './actor.js';
import type { DeadlineRule } from './task.js';

/**
 * The procedure of one kind of stream, as pure data: per stage the moves, by whom, the waits they open and end, what
 * silence may do to a wait, what is delivered, and the stages that can follow. Whatever else says who may do what when
 * is derived from this table; a law adds to each move its rules and what it brings about, and nothing else.
 */
export interface Procedure<Stage extends string = string, Wait extends string = string> {
  /** First part of the stream's id. */
  readonly kind: string;
  /** Who gets a task when a delivery was refused or could not be made. */
  readonly secretary: Role;
  /** Stages in the order of the procedure; `unopened` is the one before the first act. */
  readonly stages: { readonly [S in Stage]: StageEntry<NoInfer<Stage>, NoInfer<Wait>> };
  /** Kinds of wait, each with its stage above. */
  readonly waits: { readonly [W in Wait]: WaitEntry<NoInfer<Stage>, NoInfer<Wait>> };
  /** Moves that can be made in every stage but `unopened`. */
  readonly throughout: { readonly [move: string]: MoveEntry<NoInfer<Stage>, NoInfer<Wait>> };
}

export interface StageEntry<Stage extends string = string, Wait extends string = string> {
  /** Which of the five stages of the talent cycle it belongs to; `done` is the end of the path. */
  readonly phase?: Phase;
  /** Moves in the order in which they are offered. */
  readonly moves?: { readonly [move: string]: MoveEntry<Stage, Wait> };
  /**
   * What the stream has done for it while it is here, such as to read a file; what came of it is told by a delivered
   * move, unless there is nothing to tell.
   */
  readonly errand?: string;
  /** What follows when every delivery of the deciding act has been answered. */
  readonly settled?: Consequence<Stage, Wait>;
}

/** What an act or an answer can bring about. */
export interface Consequence<Stage extends string = string, Wait extends string = string> {
  /** Stages that can follow; none where the stream stays in its stage. */
  readonly to?: Stage | readonly Stage[];
  /** Waits that it can open. */
  readonly opens?: readonly Wait[];
  /** Delivered moves, each with those to whom. */
  readonly delivers?: { readonly [move: string]: Receivers };
  /** Names of the outcomes with which it can close the stream. */
  readonly closes?: readonly string[];
}

export interface MoveEntry<Stage extends string = string, Wait extends string = string> extends Consequence<
  Stage,
  Wait
> {
  /** Roles that may make it, or `stream` for what another stream delivers. */
  readonly by: readonly Role[] | 'stream';
  /** A decision that changes somebody's legal status, or who may: an acting official may not take it unasked. */
  readonly strategic?: true;
  /** It does not carry the procedure on, so a refusal doesn't name it among what can be done next. */
  readonly aside?: true;
  /** Waits that name this move as the one they wait for. */
  readonly ends?: readonly Wait[];
  /** Waits that lose their point by it. */
  readonly supersedes?: readonly Wait[];
  /** Something beside the stage that must be so. */
  readonly while?: Condition;
  /** Facts a delivered move needs beside the cited act, as routes name theirs. */
  readonly facts?: readonly string[];
}

/** Who a wait is for: whoever holds a role (of the unit concerned, or of the government), or persons the state names. */
export type WaitOwner =
  { readonly role: Role; readonly of?: 'unit' } | { readonly person: 'member' | 'signer' };

export interface WaitEntry<Stage extends string = string, Wait extends string = string> {
  readonly owner: WaitOwner;
  /** How policy may let it end by itself, and what that brings about; nothing here approves. */
  readonly silence?: { readonly [E in SilentEnding]?: Consequence<Stage, Wait> };
  /** How long it lasts where that is the law's to say; of every other wait policy says it. */
  readonly lasts?: DeadlineRule;
}

export type SilentEnding = 'return' | 'lapse';

/** Whom a delivery is for: the stream's own cases, its one case, its candidates, all a cycle selects, all it has. */
export type Receivers = 'cases' | 'case' | 'candidates' | 'population' | 'openCases';

export type Condition = 'deliveryFailed' | 'groupTaskOpen' | 'taskClaimed' | 'reassignmentProposed';

/** The five stages of the talent cycle in order. */
export const PHASES = ['nomination', 'assessment', 'calibration', 'placement', 'commitment'] as const;
type Phase = (typeof PHASES)[number] | 'done';

/** The kind of wait that a failed delivery opens, on every kind of stream. */
export const RESOLVE_DELIVERY = 'resolveDelivery';

/** Keeps a procedure's own names while it is checked: a stage or wait that the table doesn't have does not compile. */
export const procedure = <
  const Stage extends string,
  const Wait extends string,
  const P extends Procedure<Stage, Wait>,
>(
  table: P & Procedure<Stage, Wait>,
): P => table;

type KeysOf<T> = T extends T ? keyof T & string : never;
type MovesIn<S> = S extends { readonly moves: infer M } ? KeysOf<M> : never;

/** Names of a procedure's stages, moves and waits. */
export type StageOf<P extends Procedure> = keyof P['stages'] & string;
export type MoveOf<P extends Procedure> =
  { [S in keyof P['stages']]: MovesIn<P['stages'][S]> }[keyof P['stages']] | (keyof P['throughout'] & string);
export type WaitOf<P extends Procedure> = keyof P['waits'] & string;

/** Waits that silence can end. */
export type SilentWaitOf<P extends Procedure> = {
  [W in WaitOf<P>]: P['waits'][W] extends { readonly silence: object } ? W : never;
}[WaitOf<P>];
