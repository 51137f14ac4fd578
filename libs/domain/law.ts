import { adoptPolicy } from './policy/adoption.js';
import { calibrationSessionLaw } from './calibration/session.law.js';
import {
  decide as decideUnder,
  evolve as evolveUnder,
  legalMoves as legalUnder,
  rulesFor,
  refusalOf as refusalUnder,
  strikes,
} from './kernel/decide.js';
import { hashOf } from './kernel/hash.js';
import { importLaw } from './reference/import.law.js';
import { signingRoundLaw } from './commitment/signing.law.js';
import { successionLaw } from './placement/succession.law.js';
import { talentCaseLaw } from './case/case.law.js';
import { talentCycleLaw } from './cycle/cycle.law.js';
import type { Act, KernelPolicy, Law } from './kernel/law.js';
import type { Decision } from './kernel/decide.js';
import type { Refusal } from './kernel/refusal.js';
import type { StreamState } from './kernel/state.js';

/**
 * The law, as one artefact: the build bundles this file into a single script without imports, names it by its
 * SHA-256, and the workflows, the verifier and the browser all run that very script. An exported name never
 * changes its meaning; what is sealed today is decided again with it years from now.
 */
type AnyLaw = Law<StreamState, { readonly type: string }, KernelPolicy>;

const laws: { readonly [kind: string]: AnyLaw } = Object.fromEntries(
  [talentCycleLaw, talentCaseLaw, calibrationSessionLaw, successionLaw, signingRoundLaw, importLaw].map(
    (law) => [law.kind, withPolicy(law as unknown as AnyLaw)],
  ),
);

/** Every stream of a procedure can be put under a new policy; an import run is over when it begins. */
function withPolicy(law: AnyLaw): AnyLaw {
  return law.kind === importLaw.kind
    ? law
    : { ...law, moves: { ...law.moves, adoptPolicy: law.moves['adoptPolicy'] ?? adoptPolicy } };
}

function lawOf(kind: string): AnyLaw {
  const law = laws[kind];
  if (!law) throw new Error(`there is no law for streams of kind ${kind}`);
  return law;
}

/** Format of this interface; the verifier refuses an artefact of a format it doesn't know. */
export const format = 1;

/** The state of a stream of this kind before its first act. */
export const initial = (kind: string): StreamState => lawOf(kind).initial;

/** Decides one act: a story or a refusal. */
export const decide = (kind: string, state: StreamState, act: Act, policy: KernelPolicy): Decision =>
  decideUnder(lawOf(kind), state, act, policy);

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

export { strikes };
