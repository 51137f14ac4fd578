import type { DataConverter } from '@temporalio/common';
import { Worker, type ReplayResult } from '@temporalio/worker';
import type { ActMessage, RecordInput, SealedAct } from '../../contracts/messages/stream.contract.js';
import type { Produced } from '../comparison.js';
import type { History } from '../decoded.js';

interface Handed {
  readonly workflowId: string;
  readonly history: History;
}

/** One stored workflow bundle, hosted for replaying; histories go through it one at a time. */
export class Replayer {
  private produced: Produced = { recordings: [], answers: new Map() };
  private readonly results: AsyncIterator<ReplayResult>;
  private hand: (one: Handed | null) => void = () => undefined;
  private next = this.newNext();

  /** @param code text of the workflow bundle */
  constructor(code: string, dataConverter: DataConverter) {
    const audit = {
      recording: {
        fn: (_info: unknown, input: RecordInput) => void this.produced.recordings.push(input),
        callDuringReplay: true,
      },
      answered: {
        fn: (_info: unknown, message: ActMessage, act: SealedAct) =>
          void this.produced.answers.set(message.moveId, { message, act }),
        callDuringReplay: true,
      },
    };
    const options = { workflowBundle: { code }, dataConverter, sinks: { audit }, replayName: 'audit' };
    this.results = Worker.runReplayHistories(options, this.histories())[Symbol.asyncIterator]();
  }

  /** Leads the bundle through a history, under the workflow's own id: payloads are encrypted for it. */
  async replay(workflowId: string, history: History): Promise<Produced> {
    this.produced = { recordings: [], answers: new Map() };
    const result = this.results.next();
    this.hand({ workflowId, history });
    const { value, done } = await result;
    if (done) throw new Error('the replay worker stopped');
    const { error } = value as ReplayResult;
    return error ? { ...this.produced, error } : this.produced;
  }

  async close(): Promise<void> {
    const last = this.results.next();
    this.hand(null);
    await last;
  }

  private async *histories(): AsyncGenerator<Handed> {
    for (;;) {
      const one = await this.next;
      this.next = this.newNext();
      if (!one) return;
      yield one;
    }
  }

  private newNext(): Promise<Handed | null> {
    return new Promise((resolve) => (this.hand = resolve));
  }
}
