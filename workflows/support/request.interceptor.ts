import type {
  ActivityInput,
  Headers,
  LocalActivityInput,
  Next,
  UpdateInput,
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';

/** Headers that an act brings along: the request it came with, and the trace that it is part of. */
const CARRIED = ['isen-reference', '_tracer-data'];
/** Acts of which the deliveries still say where they came from. */
const DECISIONS_MAX = 50;

/**
 * Hands the headers of an act on to what is done for it, however long it waits in the queue and whoever's turn it is
 * done in. Headers are no part of a command, so a replay is the same with and without them.
 */
class PassingOn implements WorkflowInboundCallsInterceptor, WorkflowOutboundCallsInterceptor {
  private readonly ofAct = new Map<string, Headers>();
  private readonly ofDecision = new Map<number, Headers>();

  async handleUpdate(input: UpdateInput, next: Next<WorkflowInboundCallsInterceptor, 'handleUpdate'>) {
    const { moveId } = (input.args[0] ?? {}) as { moveId?: string };
    const carried = carriedBy(input.headers);
    if (moveId === undefined || carried === null) return next(input);
    this.ofAct.set(moveId, carried);
    return next(input).finally(() => this.ofAct.delete(moveId));
  }

  scheduleActivity(input: ActivityInput, next: Next<WorkflowOutboundCallsInterceptor, 'scheduleActivity'>) {
    const carried = this.carriedFor(input.args[0]);
    return next(carried ? { ...input, headers: { ...input.headers, ...carried } } : input);
  }

  scheduleLocalActivity(
    input: LocalActivityInput,
    next: Next<WorkflowOutboundCallsInterceptor, 'scheduleLocalActivity'>,
  ) {
    const carried = this.carriedFor(input.args[0]);
    return next(carried ? { ...input, headers: { ...input.headers, ...carried } } : input);
  }

  /** An activity names its act by its move id, or the decision it carries out by its number. */
  private carriedFor(argument: unknown): Headers | undefined {
    const { moveId, act, seq } = (argument ?? {}) as {
      moveId?: string;
      act?: { moveId?: string };
      seq?: number;
    };
    const id = moveId ?? act?.moveId;
    if (id === undefined) return seq === undefined ? undefined : this.ofDecision.get(seq);
    const carried = this.ofAct.get(id);
    if (carried && seq !== undefined) this.remember(seq, carried);
    return carried;
  }

  private remember(seq: number, carried: Headers): void {
    this.ofDecision.set(seq, carried);
    this.ofDecision.delete(seq - DECISIONS_MAX);
  }
}

function carriedBy(headers: Headers): Headers | null {
  const found = CARRIED.flatMap((name) => (headers[name] ? [[name, headers[name]] as const] : []));
  return found.length === 0 ? null : Object.fromEntries(found);
}

/** Found by the bundler, in every workflow. */
export const interceptors = (): WorkflowInterceptors => {
  const passing = new PassingOn();
  return { inbound: [passing], outbound: [passing] };
};
