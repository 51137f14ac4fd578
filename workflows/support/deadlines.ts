import { sleep } from '@temporalio/workflow';
import type { ActMessage } from '../../libs/contracts/messages/stream.contract.js';
import { deadlineMoveId } from '../../libs/domain/kernel/move-id.js';
import type { FoldedStream } from './stream-state.js';

/**
 * Wakes the stream when a deadline strikes. Timers are never cancelled: one that fires for a wait that is
 * over finds nothing due and arms the next.
 */
export class Deadlines {
  private readonly armed: number[] = [];
  private readonly struck = new Set<string>();

  constructor(
    private readonly folded: FoldedStream,
    private readonly enqueue: (message: ActMessage) => Promise<unknown>,
  ) {}

  /** Arms one timer if a deadline comes earlier than every armed one. */
  arm(): void {
    const next = this.waiting()[0];
    if (!next || this.armed.some((dueMs) => dueMs <= next.dueMs)) return;
    this.armed.push(next.dueMs);
    const summary = 'Menunggu tenggat berikutnya (waiting for the next deadline)';
    void sleep(Math.max(next.dueMs - Date.now(), 1), { summary }).then(() => this.wake(next.dueMs));
  }

  private wake(dueMs: number): void {
    this.armed.splice(this.armed.indexOf(dueMs), 1);
    const due = this.waiting().filter((strike) => strike.dueMs <= Date.now());
    for (const { deadline, step } of due) this.strike(deadline, step);
    this.arm();
  }

  private strike(deadline: string, step: number): void {
    this.struck.add(`${deadline}/${step}`);
    const id = deadlineMoveId(deadline, step);
    const message = {
      move: 'strikeDeadline',
      moveId: id,
      request: id,
      actor: { deadline, step },
      arguments: {},
    };
    void this.enqueue({ ...message, facts: [], texts: [], subject: null });
  }

  private waiting() {
    return this.folded.strikes().filter(({ deadline, step }) => !this.struck.has(`${deadline}/${step}`));
  }
}
