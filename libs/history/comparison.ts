import type {
  ActMessage,
  FoldAnswer,
  RecordInput,
  SealedAct,
  StreamInput,
} from '../contracts/messages/stream.contract.js';
import { hashOf } from '../domain/kernel/hash.js';
import type { Report } from '../proof/checks/difference.js';
import { inWords, partingOf } from '../proof/checks/story-diff.js';
import { actsIn, type RecordCall, type Recorded, type UpdateCall } from './recorded.js';
import type { HeldAct, SealedStream } from './sealed-stream.js';

/** What a bundle did when it was led through a history again. */
export interface Produced {
  readonly recordings: RecordInput[];
  readonly answers: Map<string, { readonly message: ActMessage; readonly act: SealedAct }>;
  /** The bundle asked for other commands than the history has, or failed. */
  error?: Error;
}

/** Holds two values against each other and reports where they part. */
function compare(
  report: Report,
  place: { stream: string; seq: number },
  field: string,
  expected: unknown,
  found: unknown,
): void {
  const parting = partingOf(expected, found);
  if (parting)
    report({ ...place, field: parting.path ? `${field}.${parting.path}` : field, what: inWords(parting) });
}

/** A call that was asked something and answered with the act it asked for, under the number it asked for. */
interface OwnAct {
  readonly input: RecordInput;
  readonly act: SealedAct;
  /** It sealed the act, as it says. */
  readonly saysSealed: boolean;
}

function ownAct({ input, answer }: RecordCall): OwnAct | undefined {
  const act = actsIn(answer).find(({ seq, moveId }) => seq === input?.seq && moveId === input.act.moveId);
  return input && act && { input, act, saysSealed: answer?.kind === 'sealed' };
}

/**
 * Whether what a call asked for is what was sealed. One that says it found the act asked for its own decision, made at
 * a later instant than the one that was sealed; where the instants agree it is the decision that was sealed, whose
 * answer was lost on the way or is denied.
 */
const isSealing = ({ input, act, saysSealed }: OwnAct): boolean => saysSealed || input.at === act.at;

/** Holds what a history recorded against what the record sealed. What the record says is expected. */
export class AgainstRecord {
  constructor(
    private readonly stream: string,
    private readonly sealed: SealedStream,
    private readonly report: Report,
  ) {}

  check(recorded: Recorded): void {
    const at = (seq: number) => ({ stream: this.stream, seq });
    for (const where of recorded.plain)
      this.report({ ...at(0), field: `history, ${where}`, what: 'is not encrypted' });
    this.run(recorded.start, 'history.start');
    this.run(recorded.next, 'history.continueAsNew');
    for (const call of recorded.records) this.call(call);
    for (const fold of recorded.folds) this.fold(fold);
    const own = recorded.records.map(ownAct).filter((one) => one !== undefined);
    const sealing = new Set(own.filter(isSealing).map(({ act }) => act.moveId));
    for (const update of recorded.updates.values()) this.update(update, sealing.has(update.moveId));
  }

  private run(input: StreamInput | undefined, field: string): void {
    if (!input) return;
    const { stream } = this;
    compare(this.report, { stream, seq: 0 }, `${field}.stream`, stream, input.stream);
    if (!input.last) return;
    const { seq, hash } = input.last;
    const held = this.sealed.bySeq.get(seq);
    if (seq > 0) compare(this.report, { stream, seq }, `${field}.last.hash`, held?.act.hash, hash);
  }

  private call(call: RecordCall): void {
    for (const act of actsIn(call.answer)) this.act(act, 'history.record.result');
    const own = ownAct(call);
    const held = own && this.sealed.bySeq.get(own.act.seq);
    if (!held || !isSealing(own)) return;
    this.input(own.input, held);
    // Only an attempt before this one can have sealed what this very decision finds sealed.
    if (own.saysSealed || call.attempt !== 1) return;
    const place = { stream: this.stream, seq: own.act.seq };
    this.report({ ...place, field: 'history.record.result.kind', what: 'says found of what it sealed' });
  }

  /** The call that sealed an act: everything that was asked must be what was sealed. */
  private input(input: RecordInput, held: HeldAct): void {
    const place = { stream: this.stream, seq: input.seq };
    const { facts, arguments: args } = input.act;
    const { hash: _hash, move: _move, moveId: _moveId, request: _request, ...act } = held.act;
    const sealed = { ...act, prev: held.prev, act: messageOf({ ...held.act, actor: held.actor }) };
    const given = { ...withoutErased(input, held), act: messageOf(input.act) };
    compare(this.report, place, 'history.record.input', sealed, given);
    const field = 'history.record.input.act';
    if (held.arguments !== undefined) compare(this.report, place, `${field}.arguments`, held.arguments, args);
    for (const fact of facts) {
      if (!held.isWhole && !held.facts.has(fact.name)) continue;
      compare(this.report, place, `${field}.facts.${fact.name}`, held.facts.get(fact.name), fact);
    }
  }

  private fold({ acts, policies }: FoldAnswer): void {
    for (const act of acts) this.act(act, 'history.fold.result');
    for (const [hash, policy] of Object.entries(policies)) {
      compare(
        this.report,
        { stream: this.stream, seq: 0 },
        'history.fold.result.policies',
        hash,
        hashOf(policy),
      );
    }
  }

  /**
   * @param isSealing the act was sealed for this very message; a repetition under the same key, after a reset or
   * in another run, is only answered, and salts its free texts anew
   */
  private update({ moveId, message, answer }: UpdateCall, isSealing: boolean): void {
    if (!answer) return;
    this.act(answer, 'history.update.outcome');
    const held = this.sealed.byMove.get(moveId);
    if (!held || !message || !isSealing) return;
    const place = { stream: this.stream, seq: held.act.seq };
    const sealed = messageOf({ ...held.act, moveId, actor: held.actor });
    compare(this.report, place, 'history.update.input', sealed, messageOf(message));
    if (held.arguments === undefined) return;
    compare(this.report, place, 'history.update.input.arguments', held.arguments, message.arguments);
  }

  private act(found: SealedAct, field: string): void {
    const held = this.sealed.bySeq.get(found.seq);
    compare(
      this.report,
      { stream: this.stream, seq: found.seq },
      field,
      held?.act,
      withoutErased(found, held),
    );
  }
}

/** What of a message is the act's own, and not the sender's. */
const messageOf = ({
  move,
  moveId,
  request,
  actor,
}: Pick<ActMessage, 'move' | 'moveId' | 'request' | 'actor'>) => ({
  move,
  moveId,
  request,
  actor,
});

/**
 * What a history tells of an act, without the refusal where the record has lost it: evidence may be erased, and whether
 * an erasure names it is checked in the record itself.
 */
const withoutErased = <A extends Pick<SealedAct, 'refusal'>>(told: A, held: HeldAct | undefined): A =>
  held && !held.isWhole && held.act.refusal === null ? { ...told, refusal: null } : told;

/**
 * Holds what a bundle did in a replay against what the history recorded, for the acts it answers for: those
 * under its own build. What the replay did is expected.
 */
export function checkReplay(
  stream: string,
  build: string,
  recorded: Recorded,
  produced: Produced,
  report: Report,
): void {
  const { error, recordings, answers } = produced;
  if (error) report({ stream, seq: 0, field: 'history.commands', what: `the replay failed: ${error.name}` });
  recorded.records.forEach((call, index) => {
    if (call.build !== build) return;
    const seq = call.input?.seq ?? 0;
    const again = recordings[index];
    if (call.input) compare(report, { stream, seq }, 'replay.record.input', again, call.input);
    else if (!again && !error) report({ stream, seq, field: 'replay.record', what: 'was not asked again' });
  });
  for (const { moveId, message, answer, build: answeredBy } of recorded.updates.values()) {
    if (!answer || answeredBy !== build) continue;
    const place = { stream, seq: answer.seq };
    const again = answers.get(moveId);
    compare(report, place, 'replay.update.outcome', again?.act, answer);
    if (message) compare(report, place, 'replay.update.input', again?.message, message);
  }
}
