import { isGrpcServiceError, type Client } from '@temporalio/client';
import { DoorProblem } from '../door/door-problem.js';
import type { EngineEvent } from './history-event.js';

/** Some events of one run, and the token of the next ones; empty after the last. */
export interface Stretch {
  readonly events: readonly EngineEvent[];
  readonly token: string;
}

const EVENTS_MAX = 500;
const PATIENCE_MS = 5000;
const NOT_FOUND = 5;

/** The histories that the engine itself still keeps. */
export class EngineHistories {
  constructor(private readonly client: Client) {}

  /** Runs of a stream, oldest first; null when the engine does not answer, whose words stay with it. */
  async runsOf(stream: string): Promise<readonly string[] | null> {
    const found: { runId: string; startTime: Date }[] = [];
    const list = async () => {
      for await (const run of this.client.workflow.list({ query: `WorkflowId = '${stream}'` }))
        found.push(run);
      return found.toSorted((a, b) => Number(a.startTime) - Number(b.startTime)).map(({ runId }) => runId);
    };
    return this.client.withDeadline(Date.now() + PATIENCE_MS, list).catch(() => null);
  }

  /**
   * A stretch of a run; one that the engine has let go of meanwhile has no events.
   * @throws DoorProblem 503 when the engine does not answer
   */
  async stretch(workflowId: string, runId: string, token: string): Promise<Stretch> {
    const request = {
      namespace: this.client.options.namespace,
      execution: { workflowId, runId },
      maximumPageSize: EVENTS_MAX,
      nextPageToken: Buffer.from(token, 'base64url'),
    };
    try {
      const { history, nextPageToken } = await this.client.withDeadline(Date.now() + PATIENCE_MS, () =>
        this.client.workflowService.getWorkflowExecutionHistory(request),
      );
      return {
        events: history?.events ?? [],
        token: Buffer.from(nextPageToken ?? []).toString('base64url'),
      };
    } catch (error) {
      if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return { events: [], token: '' };
      throw new DoorProblem('ServiceUnavailable');
    }
  }
}
