import { calibrationSessionLaw } from './calibration/session.law.js';
import { talentCaseLaw } from './case/case.law.js';
import { signingRoundLaw } from './commitment/signing.law.js';
import { talentCycleLaw } from './cycle/cycle.law.js';
import { importRunLaw } from './import/import-run.law.js';
import { importLaw } from './import/import.law.js';
import {
  decide as decideUnder,
  evolve as evolveUnder,
  handings,
  isHandingOn as isHandingOnUnder,
  legalMoves as legalUnder,
  refusalOf as refusalUnder,
  rulesFor,
  strikes,
} from './kernel/decide.js';
import type { Decision } from './kernel/decide.js';
import { hashOf } from './kernel/hash.js';
import type { Act, AnyLaw, KernelPolicy } from './kernel/law.js';
import type { Procedure } from './kernel/procedure.js';
import type { Refusal } from './kernel/refusal.js';
import type { StreamState } from './kernel/state.js';
import { moveNames } from './kernel/turn.js';
import { successionLaw } from './placement/succession.law.js';

/**
 * The law, as one artefact: the build bundles this file into a single script without imports, names it by its
 * SHA-256, and the workflows, the verifier and the browser all run that very script. An exported name never
 * changes its meaning; what is sealed today is decided again with it years from now.
 */
const all = [
  talentCycleLaw,
  talentCaseLaw,
  calibrationSessionLaw,
  successionLaw,
  signingRoundLaw,
  importLaw,
  importRunLaw,
];
const laws: { readonly [kind: string]: AnyLaw } = Object.fromEntries(
  all.map((law) => [law.procedure.kind, law as unknown as AnyLaw]),
);

function lawOf(kind: string): AnyLaw {
  const law = laws[kind];
  if (!law) throw new Error(`there is no law for streams of kind ${kind}`);
  return law;
}

/** Format of this interface; the verifier refuses an artefact of a format it doesn't know. */
export const format = 1;

/**
 * Number of the form that states have. A law that gives a state another form while its events keep their meaning takes
 * the next, and whoever compares two laws then expects other state hashes.
 */
export const stateForm = 1;

/** The state of a stream of this kind before its first act. */
export const initial = (kind: string): StreamState => lawOf(kind).initial;

/** Decides one act: a story or a refusal. */
export const decide = (kind: string, state: StreamState, act: Act, policy: KernelPolicy): Decision =>
  decideUnder(lawOf(kind), state, act, policy);

/** Whether an act that hands a task on still has something to do: somebody may have come, or the task is done. */
export const isHandingOn = (kind: string, state: StreamState, act: Act, policy: KernelPolicy): boolean =>
  isHandingOnUnder(lawOf(kind), state, act, policy);

/** Folds the events of one act's story into a state. */
export const evolve = (
  kind: string,
  state: StreamState,
  events: readonly { readonly type: string }[],
): StreamState => evolveUnder(lawOf(kind), state, events);

/** Moves a person may make in this state. */
export const legalMoves = (kind: string, state: StreamState): readonly string[] =>
  legalUnder(lawOf(kind), state);

/** Why a person's act would be refused in this state, or null: what a form may know before it is sent. */
export const refusalOf = (kind: string, state: StreamState, act: Act, policy: KernelPolicy): Refusal | null =>
  refusalUnder(lawOf(kind), state, act, policy);

/** The rules that a move must meet, with their sentences and articles. */
export const rules = (kind: string, move: string) => rulesFor(lawOf(kind), move);

/** Hash of a state, as every story carries it. */
export const hashState = (state: StreamState): string => hashOf(state);

/** The procedure of a kind of stream: who may do what when. */
export const procedureOf = (kind: string): Procedure => lawOf(kind).procedure;

/** Every move that a kind of stream knows, by name. */
export const movesOf = (kind: string): readonly string[] => moveNames(procedureOf(kind));

export { handings, strikes };
