import {
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type WorkflowIdConflictPolicy,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** Nobody knows yet whether the Update ran: ask again under the same id. */
export class OutcomeUnknown extends Error {
  override readonly name: string = 'OutcomeUnknown';
}
/** The worker that answered is of a build without this Update; nothing was accepted, so another one can take it. */
export class UpdateUnknown extends OutcomeUnknown {
  override readonly name = 'UpdateUnknown';
}
/** There is no such workflow, or it has ended. */
export class WorkflowGone extends Error {
  override readonly name = 'WorkflowGone';
}

type StartOptions = WorkflowStartOptions & { readonly workflowIdConflictPolicy: WorkflowIdConflictPolicy };

/** One Update; with `start` the workflow is started if it does not run. */
export interface UpdateRequest {
  readonly workflowId: string;
  readonly update: string;
  readonly updateId: string;
  readonly argument: unknown;
  readonly start?: { readonly type: string; readonly options: StartOptions };
  /** Milliseconds until the outcome counts as unknown. */
  readonly patienceMs: number;
  /** Type of the ApplicationFailure by which a validator says "ask again". */
  readonly askAgain: string;
  /** Whether an answer is one to this very Update; whoever reaches the server could give another. */
  readonly isAnswer: (answer: unknown) => boolean;
}

const GRPC = { resourceExhausted: 8, failedPrecondition: 9, aborted: 10 };

/**
 * Sends an Update and waits for its outcome; asks again, with jitter, while the workflow rolls over or has
 * too many Updates in flight (Temporal allows ten).
 * @throws OutcomeUnknown after `patienceMs`, when the server cannot be reached, or when the answer is none
 * @throws UpdateUnknown when the worker doesn't know it
 * @throws WorkflowGone when no run can take it
 */
export async function sendUpdate<T>(client: Client, request: UpdateRequest): Promise<T> {
  const deadline = Date.now() + request.patienceMs;
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await client.withDeadline(deadline, () => send<T>(client, request));
      if (request.isAnswer(answer)) return answer;
      throw new OutcomeUnknown('answered by somebody else');
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw new WorkflowGone(request.workflowId);
      if (!isTransient(error, request.askAgain)) throw unknown(error);
      const pause = Math.min(25 * 2 ** attempt, 500) * (0.5 + Math.random());
      if (Date.now() + pause > deadline) throw new OutcomeUnknown('no answer in time');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function send<T>(client: Client, request: UpdateRequest): Promise<T> {
  const { workflowId, update, updateId, argument, start } = request;
  const options = { updateId, args: [argument] as [unknown] };
  if (!start) return client.workflow.getHandle(workflowId).executeUpdate<T, [unknown]>(update, options);
  const startWorkflowOperation = new WithStartWorkflowOperation(start.type, start.options);
  return client.workflow.executeUpdateWithStart<(input: unknown) => Promise<void>, T, [unknown]>(update, {
    ...options,
    startWorkflowOperation,
  });
}

/**
 * How the server says that a run ended over an Update: accepted and unfinished, or handed over in the very task by which
 * the run continued as new, and so never looked at. The next run takes it under the same id.
 */
const NOT_TAKEN = ['AcceptedUpdateCompletedWorkflow', 'UnprocessedUpdate'];

function isTransient(error: unknown, askAgain: string): boolean {
  if (error instanceof WorkflowUpdateFailedError) {
    const type = error.cause instanceof ApplicationFailure ? error.cause.type : undefined;
    return type === askAgain || NOT_TAKEN.includes(type ?? '');
  }
  const cause = grpcCode(error);
  return cause === GRPC.resourceExhausted || cause === GRPC.aborted || cause === GRPC.failedPrecondition;
}

/**
 * How the SDK turns away an Update that a workflow has no handler for: before it is accepted, and in words alone. A default
 * handler would accept it first, and the failure would stay in the history under the id that is asked for again.
 */
const NO_HANDLER = 'No registered handler for update: ';

/** An Update that the workflow itself failed is a bug and keeps its own error; everything else is unknown. */
function unknown(error: unknown): Error {
  if (error instanceof OutcomeUnknown) return error;
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    const isUnhandled = cause instanceof ApplicationFailure && cause.message.startsWith(NO_HANDLER);
    return isUnhandled ? new UpdateUnknown(cause.message) : error;
  }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)
    return new OutcomeUnknown('no answer in time');
  return new OutcomeUnknown(error instanceof Error ? error.name : 'unreachable');
}

function grpcCode(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  const cause = error instanceof Error ? error.cause : undefined;
  return isGrpcServiceError(cause) ? cause.code : undefined;
}
