import type { FoldAnswer, SealedAct } from '../../libs/contracts/messages/stream.contract.js';
import { epochMs } from '../../libs/domain/kernel/instant.js';
import type { KernelPolicy } from '../../libs/domain/kernel/law.js';
import type { StreamState as State } from '../../libs/domain/kernel/state.js';
import { law } from './law.js';

/** `prev` of a stream's first act. */
const NO_ACT = '0'.repeat(64);

/** The fold of what the record has answered: never of what this worker decided. */
export class FoldedStream {
  state: State;
  last = { seq: 0, hash: NO_ACT, at: '' };
  policies: FoldAnswer['policies'] = {};
  /** The act that brought the stream into its stage. */
  stagedBy = 0;
  /** Acts whose deliveries are not settled yet, by number. */
  readonly owed = new Set<number>();

  constructor(
    readonly stream: string,
    readonly kind: string,
    public policyHash: string,
  ) {
    this.state = law.initial(kind);
  }

  /** Folds an act if it is the next one; one that is folded already is only handed on. */
  fold(act: SealedAct): void {
    if (act.seq <= this.last.seq) return;
    if (act.seq !== this.last.seq + 1)
      throw new Error(`act ${act.seq} of ${this.stream} does not follow ${this.last.seq}`);
    if (act.story.stage !== this.state.stage) this.stagedBy = act.seq;
    this.state = law.evolve(this.kind, this.state, act.story.events);
    this.last = { seq: act.seq, hash: act.hash, at: act.at };
    this.policyHash = adopted(act) ?? (act.seq === 1 ? act.policy : this.policyHash);
    if (act.story.deliveries.length > 0) this.owed.add(act.seq);
    for (const event of act.story.events)
      if (event.type === 'DeliveriesSettled') this.owed.delete(Number(event['seq']));
  }

  knowsPolicy(): boolean {
    return this.policies[this.policyHash] !== undefined;
  }

  policy(): KernelPolicy {
    const policy = this.policies[this.policyHash];
    if (!policy) throw new Error(`policy ${this.policyHash} of ${this.stream} is not loaded`);
    return policy as unknown as KernelPolicy;
  }

  /** The workflow's clock for an act; it never runs backwards within a stream. */
  clock(): string {
    const now = new Date().toISOString();
    return now > this.last.at ? now : this.last.at;
  }

  /** What the procedure has done for a stream in this stage. */
  errand(): string | undefined {
    return law.procedureOf(this.kind).stages[this.state.stage]?.errand;
  }

  /** The next deadline step to strike, with its instant in epoch milliseconds. */
  strikes() {
    return law.strikes(this.state).map((strike) => ({ ...strike, dueMs: epochMs(strike.at) }));
  }
}

function adopted(act: SealedAct): string | undefined {
  const event = act.story.events.find((one) => one.type === 'PolicyAdopted');
  return event?.['policy'] as string | undefined;
}
