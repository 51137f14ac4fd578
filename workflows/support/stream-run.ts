import * as wf from '@temporalio/workflow';
import type { StreamKind } from '../../libs/contracts/kinds.js';
import {
  CATCH_UP,
  LOOK_AT_OWNERS,
  PROGRESS,
  ROLLING_OVER,
  SIGNATURE_MISSING,
  type ActMessage,
  type DeliveryAnswer,
  type Progress,
  type SealedAct,
  type StreamInput,
} from '../../libs/contracts/messages/stream.contract.js';
import { isDeadline, isPerson } from '../../libs/domain/kernel/actor.js';
import { isForeign } from '../../libs/domain/kernel/foreign.js';
import { deliveryMoveId } from '../../libs/domain/kernel/move-id.js';
import { actNow, neverSealed, type Queued } from './act-now.js';
import { Deadlines } from './deadlines.js';
import { errand, outside, reads } from './hands.js';
import { law } from './law.js';
import { handingsOf } from './owners.js';
import { publishStage } from './search-attributes.js';
import { FoldedStream } from './stream-state.js';

/** Acts a run takes before it continues as new, well below the 2,000 Updates that Temporal allows a run. */
const ACTS_PER_RUN_MAX = 500;

/** For operators: continue as new now. */
const rollOver = wf.defineSignal('rollOver');
/** For whoever sees that the record holds more than this run knows. */
const catchUp = wf.defineSignal(CATCH_UP);
/** Somebody saw a task that nobody can act on. */
const lookAtOwners = wf.defineSignal(LOOK_AT_OWNERS);
/** Types of the failures of what did not come through the door: an act, and a start. */
const FOREIGN_ACT = 'ForeignAct';
const FOREIGN_START = 'ForeignStart';
const progress = wf.defineQuery<Progress>(PROGRESS);

/**
 * The life of one stream: takes acts one by one in the order they came, lets the law decide, has the record
 * seal, folds the record's answer; wakes for deadlines; delivers its decisions; continues as new in time.
 */
export class StreamRun {
  private readonly folded: FoldedStream;
  private readonly deadlines: Deadlines;
  private readonly queue: Queued[] = [];
  private ready = false;
  private draining = false;
  private rolling: boolean;
  /** Kept apart: a signal that is there already makes even the run's first moment one of rolling over. */
  private readonly isOurs: boolean;
  private acts = 0;
  private mustSign = false;
  /** Acts whose deliveries, or whose stage's errand, are under way. */
  private readonly delivering = new Set<number>();
  /** Acts that brought the stream into a stage whose errand was run. */
  private readonly errandsRun = new Set<number>();
  /**
   * A *Request Cancellation*, a button in Temporal's web pages, cancels whatever is under way in the root scope, and
   * whatever begins there later; handlers begin there. A stream ends when the law says so, so all that it does, it does
   * in here.
   */
  private readonly lasting = new wf.CancellationScope({ cancellable: false });

  constructor(
    private readonly input: StreamInput,
    kind: StreamKind,
  ) {
    this.isOurs = isStartOf(input, kind);
    this.rolling = !this.isOurs;
    this.folded = new FoldedStream(input?.stream, kind, input?.policy);
    this.deadlines = new Deadlines(this.folded, (message) => this.enqueue({ message }));
    for (const move of law.movesOf(kind)) this.accept(move);
    wf.setHandler(rollOver, () => void (this.rolling = true));
    wf.setHandler(catchUp, () => this.lasting.run(() => this.foldRecord()));
    wf.setHandler(lookAtOwners, () => void this.lasting.run(async () => this.lookAtOwners()));
    wf.setHandler(progress, () => this.progress());
  }

  /**
   * A start that is not ours ends at once, so that the honest one finds its place free; whoever came with it is asked to
   * ask again. Any other runs until the stream is closed and everything it owes is done, or until it continues as new.
   */
  run(): Promise<void> {
    if (!this.isOurs) throw notOurs(FOREIGN_START);
    return this.lasting.run(() => this.live());
  }

  private async live(): Promise<void> {
    await this.foldRecord();
    this.ready = true;
    void this.drain();
    await wf.condition(() => this.idle() && (this.rolling || this.folded.state.closed !== null));
    this.rolling = true;
    await wf.condition(wf.allHandlersFinished);
    if (this.folded.state.closed !== null && this.queue.length === 0) return;
    const { seq, hash } = this.folded.last;
    const { stream, policyHash: policy } = this.folded;
    await wf.continueAsNew<(input: StreamInput) => Promise<void>>({ stream, policy, last: { seq, hash } });
  }

  /** Asks the law of every task; one that somebody can act on comes to nothing. A run that closes leaves it to the next. */
  private lookAtOwners(): void {
    if (!this.ready || this.rolling) return;
    for (const message of handingsOf(this.folded)) void this.enqueue({ message }).catch(() => undefined);
  }

  private accept(move: string): void {
    const handler = (message: ActMessage) =>
      this.lasting.run(() => this.enqueue({ message: { ...message, move } }));
    const validator = (message: ActMessage) => this.mustBeTaken(message);
    wf.setHandler(wf.defineUpdate<SealedAct, [ActMessage]>(move), handler, { validator });
  }

  /**
   * The one validator there is: the law refuses in the handler, where a refusal leaves a trace. What did not come through
   * the door, and a strike, which only the stream's own timers bring about, leave none.
   */
  private mustBeTaken(message: ActMessage | undefined): void {
    if (!message?.actor || isForeign(message) || isDeadline(message.actor)) throw notOurs(FOREIGN_ACT);
    if (this.mustSign && isPerson(message.actor) && !message.signed) throw notOurs(SIGNATURE_MISSING);
    if (this.rolling) throw wf.ApplicationFailure.nonRetryable('the stream is rolling over', ROLLING_OVER);
  }

  private idle(): boolean {
    return this.ready && !this.draining && this.queue.length === 0 && this.delivering.size === 0;
  }

  private enqueue(item: { message: ActMessage }): Promise<SealedAct> {
    return new Promise((resolve, reject) => {
      this.queue.push({ ...item, resolve, reject });
      void this.drain();
    });
  }

  private async drain(): Promise<void> {
    if (this.draining || !this.ready) return;
    this.draining = true;
    for (let item = this.queue.shift(); item; item = this.queue.shift()) {
      try {
        if (await actNow(this.folded, item)) this.afterAct();
      } catch (error) {
        // Temporal remembers a failed Update under its id; the next run doesn't, and knows that acts must be signed.
        const { type } = failAlone(item, error);
        if (type === SIGNATURE_MISSING) this.rolling = true;
      }
    }
    this.draining = false;
  }

  private afterAct(): void {
    this.acts += 1;
    this.afterFold();
    const { continueAsNewSuggested } = wf.workflowInfo();
    if (this.acts >= ACTS_PER_RUN_MAX || continueAsNewSuggested) this.rolling = true;
  }

  /** What a changed state asks for: deliveries to make, a stage to show, a deadline to wake for. */
  private afterFold(): void {
    for (const seq of this.folded.owed) if (!this.delivering.has(seq)) this.deliver(seq);
    const { stagedBy } = this.folded;
    const asked = this.folded.errand();
    if (asked && !this.errandsRun.has(stagedBy)) this.runErrand(asked, stagedBy);
    publishStage(this.folded.kind, this.folded.state.stage);
    this.deadlines.arm();
  }

  /** Hands a decision to its receivers beside the queue, then seals how that ended. */
  private deliver(seq: number): void {
    this.delivering.add(seq);
    void outside.deliver({ stream: this.input.stream, seq }).then(async (ended) => {
      await this.settle(seq, ended);
      this.delivering.delete(seq);
    });
  }

  /** What the record does not confirm was no answer to this question: it is asked again. */
  private settle(seq: number, ended: DeliveryAnswer): Promise<unknown> {
    const { stream } = this.input;
    const id = deliveryMoveId(stream, seq);
    const message = {
      move: 'settleDeliveries',
      moveId: id,
      request: id,
      actor: { stream, seq },
      arguments: { seq, ...ended },
    };
    return this.enqueue({ message: { ...message, facts: [], texts: [], subject: null } }).catch(async () =>
      this.settle(seq, await outside.deliver({ stream, seq })),
    );
  }

  /** Has done what the stage asks for, beside the queue, and takes what came of it as a move of the stream's own. */
  private runErrand(name: string, seq: number): void {
    this.errandsRun.add(seq);
    this.delivering.add(seq);
    const { stream } = this.input;
    void errand(name)({ stream, seq }).then(async (answer) => {
      const id = deliveryMoveId(stream, seq);
      const message = { moveId: id, request: id, actor: { stream, seq }, facts: [], subject: null };
      if (answer) await this.enqueue({ message: { ...message, ...answer } });
      this.delivering.delete(seq);
    });
  }

  /** Folds what the record holds beyond this run: at its start, and when an operator asks. */
  private async foldRecord(): Promise<void> {
    const { stream, policy, last } = this.input;
    for (let more = true; more;) {
      const answer = await reads.fold({ stream, policy, after: this.folded.last.seq });
      this.folded.policies = { ...this.folded.policies, ...answer.policies };
      for (const act of answer.acts) this.folded.fold(act);
      more = answer.more;
      this.mustSign = answer.mustSign ?? false;
    }
    if (last && this.folded.last.seq < last.seq)
      throw new Error(`the record of ${stream} ends before act ${last.seq}`);
    if (this.folded.last.seq === 0 && !this.folded.knowsPolicy()) throw notOurs(FOREIGN_START);
    this.afterFold();
  }

  private progress() {
    if (!this.ready) throw new Error('the record is not folded yet');
    const { seq, hash } = this.folded.last;
    return { seq, hash, stage: this.folded.state.stage };
  }
}

/** Whether a run was begun as this kind's own, under the stream's own id. */
function isStartOf(input: StreamInput | undefined, kind: string): boolean {
  const { workflowId } = wf.workflowInfo();
  return !isForeign(input) && input?.stream === workflowId && workflowId.startsWith(`${kind}/`);
}

const notOurs = (type: string) =>
  wf.ApplicationFailure.nonRetryable('this did not come through the door', type);

/** Whoever sent an act that can never be sealed is told, and the stream goes on; any other error stops it loudly. */
function failAlone({ reject }: Queued, error: unknown): wf.ApplicationFailure {
  const failure = neverSealed(error);
  if (!failure) throw error;
  reject(failure);
  return failure;
}
