import { Inject, Injectable } from '@nestjs/common';
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import { streamResumption, streamStart } from '../../../libs/contracts/messages/stream-start.js';
import {
  ROLLING_OVER,
  SIGNATURE_MISSING,
  type SealedAct,
} from '../../../libs/contracts/messages/stream.contract.js';
import { governmentOf } from '../../../libs/domain/kernel/id.js';
import { isActOf } from '../../../libs/domain/kernel/sealed.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { findStream } from '../../../libs/persistence/stream/stream.view.js';
import {
  OutcomeUnknown,
  sendUpdate,
  WorkflowGone,
  type UpdateRequest,
} from '../../../libs/platform/temporal/update.js';
import { DATA_SOURCE, TEMPORAL_CLIENT } from '../../../libs/platform/tokens.js';
import { findAct } from '../../../libs/record/acts.js';
import { DoorProblem } from '../door/door-problem.js';
import { Folds } from '../law/folds.js';
import { composeMessage, type Composed } from './act-message.js';
import { reachOfMover, type MoveRequest } from './move-request.js';
import { Signer } from './signer.js';
import type { Target } from './target.js';

/** How long a person waits before the outcome counts as not yet known. */
const PATIENCE_MS = 10_000;

type Ready = Extract<Composed, { sealed: null }>;

/** Carries a person's move to its stream and gives back what the record sealed, at most once per key. */
@Injectable()
export class Moves {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(Signer) private readonly signer: Signer,
    @Inject(Folds) private readonly folds: Folds,
  ) {}

  /** @throws DoorProblem whenever there is no sealed act under this key to answer with */
  async act(request: MoveRequest): Promise<SealedAct> {
    const scope = {
      person: request.principal.person,
      governments: reachOfMover(request.principal),
    };
    const { signer, folds } = this;
    const composed = await inScope(this.dataSource, scope, (sql) =>
      composeMessage(sql, request, { signer, folds }),
    );
    const act = composed.sealed ?? (await this.send(composed, request));
    if (act.request !== request.request)
      throw new DoorProblem('IdempotencyKeyReused', { stream: act.stream });
    return act;
  }

  private async send({ target, message }: Ready, request: MoveRequest): Promise<SealedAct> {
    const { stream } = target;
    const { move: update, moveId: updateId } = message;
    try {
      return await sendUpdate<SealedAct>(this.client, {
        workflowId: stream,
        update,
        updateId,
        argument: message,
        patienceMs: PATIENCE_MS,
        askAgain: ROLLING_OVER,
        isAnswer: isActOf(stream, updateId),
        ...startOf(target),
      });
    } catch (error) {
      if (error instanceof WorkflowGone) return this.sealedBefore(request, stream);
      if (error instanceof OutcomeUnknown || typeOf(error) === SIGNATURE_MISSING)
        throw new DoorProblem('OutcomeUnknown', { stream });
      throw failed(error);
    }
  }

  /** No run can take the move, because the stream is closed. */
  private async sealedBefore({ principal, moveId }: MoveRequest, stream: string): Promise<SealedAct> {
    const scope = { person: principal.person, governments: [governmentOf(stream)] };
    return inScope(this.dataSource, scope, async (sql) => {
      const act = await findAct(sql, stream, moveId);
      if (act) return act;
      const row = await findStream(sql, stream);
      throw new DoorProblem(row?.closed ? 'StreamMustBeOpen' : 'OutcomeUnknown', { stream });
    });
  }
}

/**
 * A run that is missing, was terminated or has ended is begun where the record stands, with the move as its first; a
 * stream that is closed gets none.
 */
function startOf({ stream, opens, row }: Target): Pick<UpdateRequest, 'start'> {
  if (opens) return { start: streamStart({ stream, policy: opens.policy }, opens.cycle) };
  return row?.closed === null ? { start: streamResumption(row) } : {};
}

/** What the workflow itself threw: one kind has a sentence, every other is a bug. */
const failed = (error: unknown): unknown =>
  typeOf(error) === 'FactsKeepChanging' ? new DoorProblem('FactsKeepChanging') : error;

function typeOf(error: unknown): string | null | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure ? cause.type : undefined;
}
