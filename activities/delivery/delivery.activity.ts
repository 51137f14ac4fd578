import { Inject, Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { streamResumption, streamStart } from '../../libs/contracts/messages/stream-start.js';
import {
  ROLLING_OVER,
  type ActMessage,
  type SealedAct,
  type StreamActivities,
} from '../../libs/contracts/messages/stream.contract.js';
import { governmentOf } from '../../libs/domain/kernel/id.js';
import { deliveryMoveId } from '../../libs/domain/kernel/move-id.js';
import { isActOf } from '../../libs/domain/kernel/sealed.js';
import { isOpening } from '../../libs/domain/kernel/turn.js';
import { procedureOfStream } from '../../libs/domain/procedures.js';
import { inScope, type Sql } from '../../libs/persistence/sql/scope.js';
import { findStream } from '../../libs/persistence/stream/stream.view.js';
import { inLanes, SharedLanes } from '../../libs/platform/lanes.js';
import { sendUpdate, WorkflowGone, type UpdateRequest } from '../../libs/platform/temporal/update.js';
import { DATA_SOURCE, TEMPORAL_CLIENT } from '../../libs/platform/tokens.js';
import { findAct, findActAt } from '../../libs/record/acts.js';
import {
  dueDeliveries,
  noteOutcomes,
  outcomesOf,
  type DeliveryOutcome,
  type DueDelivery,
} from '../../libs/record/deliveries.js';
import { beating } from '../support/beating.js';

/** Receivers of one decision taken on together, and how long one may take before it is tried again. */
const BATCH = 96;
const PATIENCE_MS = 30_000;
/**
 * Receivers addressed at once by this process, of all governments and of one: enough to keep two cores busy, and no
 * more, because people's acts wait in the same queue.
 */
const LANES = { inAll: 12, perKey: 8 };

/** Carries the decision of one stream to the streams that must adopt it. */
@Injectable()
export class DeliveryActivities implements Pick<StreamActivities, 'deliver'> {
  private readonly lanes = new SharedLanes(LANES);

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
  ) {}

  /**
   * Delivers until every receiver has sealed an answer or is closed. Safe to repeat: a receiver knows the
   * delivery by its move id, and an outcome is noted once.
   */
  deliver: StreamActivities['deliver'] = (asked) => beating(() => this.deliverAll(asked));

  private async deliverAll({ stream, seq }: { readonly stream: string; readonly seq: number }) {
    const { policy } = await this.deciding(stream, seq);
    for (;;) {
      const due = await this.within(stream, (sql) => dueDeliveries(sql, stream, seq, BATCH));
      if (due.length === 0) return this.within(stream, (sql) => outcomesOf(sql, stream, seq));
      await this.handOverAll(due, stream, seq, policy);
    }
  }

  /** Notes who has answered, also when somebody has not. */
  private async handOverAll(due: readonly DueDelivery[], stream: string, seq: number, policy: string) {
    const outcomes: Ended[] = [];
    const failures: unknown[] = [];
    const { cancellationSignal } = Context.current();
    await inLanes(due, LANES.perKey, async (one) => {
      const ended = this.lanes.run(governmentOf(one.receiver), () => {
        // An attempt that was given up holds no lane.
        cancellationSignal.throwIfAborted();
        return this.handOver(one, stream, seq, policy);
      });
      await ended.then(
        (outcome) => outcomes.push(outcome),
        (failure: unknown) => failures.push(failure),
      );
    });
    await this.within(stream, (sql) => noteOutcomes(sql, stream, seq, outcomes));
    if (failures.length > 0) throw failures[0];
  }

  private async deciding(stream: string, seq: number): Promise<SealedAct> {
    const act = await this.within(stream, (sql) => findActAt(sql, stream, seq));
    if (!act) throw new Error(`${stream} has no act ${seq} to deliver`);
    return act;
  }

  private async handOver(due: DueDelivery, stream: string, seq: number, policy: string): Promise<Ended> {
    const { receiver, move } = due;
    const request = updateOf(due, stream, seq);
    const start = isOpening(procedureOfStream(receiver), move)
      ? { start: streamStart({ stream: receiver, policy }, stream) }
      : {};
    try {
      const act = await sendUpdate<SealedAct>(this.client, { ...request, ...start });
      return { receiver, outcome: outcomeOf(act) };
    } catch (error) {
      if (!(error instanceof WorkflowGone)) throw error;
      return { receiver, outcome: await this.withoutRun(request) };
    }
  }

  /** No run can take it: the receiver has answered already, or a run is begun for it, or it has ended. */
  private async withoutRun(request: UpdateRequest): Promise<DeliveryOutcome> {
    const { workflowId: receiver, updateId } = request;
    const { act, row } = await this.within(receiver, async (sql) => ({
      act: await findAct(sql, receiver, updateId),
      row: await findStream(sql, receiver),
    }));
    if (act) return outcomeOf(act);
    if (!row || row.closed !== null) return 'undeliverable';
    const start = streamResumption(row);
    return outcomeOf(await sendUpdate<SealedAct>(this.client, { ...request, start }));
  }

  private within<T>(stream: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.dataSource, { person: null, governments: [governmentOf(stream)] }, work);
  }
}

/** The Update by which a decision reaches a receiver. */
function updateOf({ receiver, move, arguments: args }: DueDelivery, stream: string, seq: number) {
  const moveId = deliveryMoveId(stream, seq);
  const argument: ActMessage = {
    move,
    moveId,
    request: moveId,
    actor: { stream, seq },
    arguments: args,
    facts: [],
    texts: [],
    subject: args['person'] ?? null,
  };
  const isAnswer = isActOf(receiver, moveId);
  const asking = { patienceMs: PATIENCE_MS, askAgain: ROLLING_OVER, isAnswer };
  return {
    workflowId: receiver,
    update: move,
    updateId: moveId,
    argument,
    ...asking,
  } satisfies UpdateRequest;
}

interface Ended {
  readonly receiver: string;
  readonly outcome: DeliveryOutcome;
}

const outcomeOf = (act: SealedAct): DeliveryOutcome => (act.outcome === 'accepted' ? 'sealed' : 'refused');
