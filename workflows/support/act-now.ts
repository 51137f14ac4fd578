import { ApplicationFailure, workflowInfo } from '@temporalio/workflow';
import {
  SIGNATURE_MISSING,
  type ActMessage,
  type Fact,
  type RecordAnswer,
  type RecordInput,
  type SealedAct,
} from '../../libs/contracts/messages/stream.contract.js';
import { isDeadline, isStream, type DeadlineActor } from '../../libs/domain/kernel/actor.js';
import type { JsonObject } from '../../libs/domain/kernel/json.js';
import type { Act } from '../../libs/domain/kernel/law.js';
import { HAND_ON } from '../../libs/domain/kernel/owner.js';
import { audit, causeOf, reads, writes } from './hands.js';
import { law, LAW_HASH } from './law.js';
import type { FoldedStream } from './stream-state.js';

/** An act in the stream's queue and the promise that waits for its answer. */
export interface Queued {
  readonly message: ActMessage;
  readonly resolve: (act: SealedAct) => void;
  readonly reject: (error: Error) => void;
}

/** How often an act is decided anew because facts or the stream moved on under it. */
const DECISIONS_MAX = 20;

/**
 * Error types of an act whose free text is no longer in the intake, of one that adopts what was never sealed, and of a
 * settlement that is not true.
 */
const TEXT_MISSING = 'TextMissing';
const CITED_MISSING = 'CitedMissing';
const SETTLEMENT_FALSE = 'SettlementFalse';

/**
 * Decides and seals one act, folding what the record answers. It waits for nothing that is at hand already: every
 * promise of a workflow is traced by the SDK, which costs more than the law itself.
 * @returns the act that was sealed or found sealed; null when a deadline had nothing left to strike
 * @throws an error that `neverSealed` knows when only this act fails, any other when the stream cannot go on
 */
export async function actNow(folded: FoldedStream, { message, resolve }: Queued): Promise<SealedAct | null> {
  // For what no person does the record gives the facts, never the message.
  let facts = isReadHere(message) ? await readFor(folded, message) : message.facts;
  for (let attempt = 0; attempt < DECISIONS_MAX; attempt++) {
    if (isIdle(folded, { ...message, facts })) return null;
    const input = decided(folded, { ...message, facts });
    if (isReplaying()) audit.recording(input);
    let answer: RecordAnswer;
    try {
      answer = await writes.record(input);
    } catch (error) {
      throw unsealed(input, error);
    }
    if (answer.kind === 'behind') for (const act of answer.acts) await foldOne(folded, act);
    if (answer.kind === 'stale') facts = answer.facts;
    // One fact of a name: a second conflict replaces the first, or the record could not say which was decided on.
    if (answer.kind === 'taken') facts = [...facts.filter(({ name }) => name !== 'taken'), takenFact(answer)];
    const act = ownAct(answer, message.moveId);
    if (!act) continue;
    folded.fold(act);
    if (!folded.knowsPolicy()) await learnPolicy(folded);
    if (isReplaying()) audit.answered(message, act);
    resolve(act);
    return act;
  }
  throw ApplicationFailure.nonRetryable('facts keep changing under this act', 'FactsKeepChanging');
}

/** An auditor's replay listens; for everybody else what is said to it would be copied between threads for nothing. */
const isReplaying = (): boolean => workflowInfo().unsafe.isReplaying;

function ownAct(answer: RecordAnswer, moveId: string): SealedAct | undefined {
  if (answer.kind === 'sealed' || answer.kind === 'found') return answer.act;
  return answer.kind === 'behind' ? answer.acts.find((act) => act.moveId === moveId) : undefined;
}

/** A deadline whose task was closed, whose step was made, or that found an owner, while it stood in the queue. */
function isIdle(folded: FoldedStream, message: ActMessage): boolean {
  const { actor } = message;
  if (!isDeadline(actor)) return false;
  if (message.move === HAND_ON)
    return !law.isHandingOn(folded.kind, folded.state, actOf(folded, message), folded.policy());
  return !folded.strikes().some((strike) => strike.deadline === actor.deadline && strike.step === actor.step);
}

const isReadHere = ({ actor, move }: ActMessage): boolean =>
  move === HAND_ON || (isStream(actor) && move !== 'settleDeliveries');

/** What a delivered act adopts and needs beside it, or who can act on a task and who is next in line. */
function readFor(folded: FoldedStream, message: ActMessage): Promise<readonly Fact[]> {
  const { stream } = folded;
  if (message.move !== HAND_ON) return reads.readCited({ stream, act: message });
  const { deadline } = message.actor as DeadlineActor;
  const asked = law.handings(folded.state, folded.policy()).find((one) => one.deadline === deadline);
  return reads.readFacts({ stream, names: asked?.facts ?? [] });
}

function actOf(folded: FoldedStream, { move, actor, arguments: args, facts }: ActMessage): Act {
  const values = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  return { stream: folded.stream, move, actor, at: folded.clock(), arguments: args, facts: values };
}

function decided(folded: FoldedStream, act: ActMessage): RecordInput {
  const { stream, kind, policyHash: policy, last } = folded;
  const asked = actOf(folded, act);
  const { at } = asked;
  const decision = law.decide(kind, folded.state, asked, folded.policy());
  const refusal = decision.outcome === 'refused' ? decision.refusal : null;
  const { outcome, story } = decision as { outcome: RecordInput['outcome']; story: RecordInput['story'] };
  return {
    stream,
    seq: last.seq + 1,
    prev: last.hash,
    at,
    act,
    outcome,
    law: LAW_HASH,
    policy,
    story,
    refusal,
  };
}

/** What it means that the record step was given up. */
function unsealed({ stream }: RecordInput, error: unknown): Error {
  const cause = causeOf(error);
  if (cause?.type === TEXT_MISSING)
    return ApplicationFailure.nonRetryable('a text of this act is gone', TEXT_MISSING);
  if (cause?.type === SETTLEMENT_FALSE || cause?.type === SIGNATURE_MISSING) return cause;
  // A broken record must stop the stream where everybody sees it, not fail one caller.
  return new Error(`${stream} cannot go on: ${cause?.message ?? String(error)}`);
}

/** The failure of an act that can never be sealed; undefined for an error of the stream as a whole. */
export function neverSealed(error: unknown): ApplicationFailure | undefined {
  if (error instanceof ApplicationFailure) return error;
  const cause = causeOf(error);
  return cause?.type === CITED_MISSING ? cause : undefined;
}

async function foldOne(folded: FoldedStream, act: SealedAct): Promise<void> {
  folded.fold(act);
  if (!folded.knowsPolicy()) await learnPolicy(folded);
}

async function learnPolicy(folded: FoldedStream): Promise<void> {
  const policy = await reads.findPolicy(folded.policyHash);
  if (policy) folded.policies = { ...folded.policies, [folded.policyHash]: policy };
}

const takenFact = ({ claim, by }: { claim: string; by: string }): Fact => ({
  name: 'taken',
  value: { claim, by } satisfies JsonObject,
  cites: [],
  subject: null,
});
