import { Client, Connection } from '@temporalio/client';
import { TASK_QUEUE } from '../../libs/contracts/messages/stream.contract.js';
import type { History } from '../../libs/history/decoded.js';
import type { ArchivedRun } from '../../libs/history/history-archive.js';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import { isWorkflowUnknown } from '../../libs/platform/temporal/workflow-unknown.js';

/** How long a server may take to say that it is there. */
const CONNECT_MS = 5000;

/** The history of one run, and its row in the archive if it comes from there. */
export interface RunHistory {
  readonly run: string;
  readonly history: History;
  readonly archived?: ArchivedRun;
}

/** Every run of every stream that a Temporal server still knows. */
export class Runs {
  /** True once the server has stopped answering: what it was not asked any more counts as unavailable. */
  lost = false;

  private constructor(
    private readonly client: Client,
    private readonly known: ReadonlyMap<string, readonly string[]>,
  ) {}

  /**
   * Lists runs, those that continued as new or were reset included.
   * @param streams only these, or undefined for all
   * @returns null when no server answers
   */
  static async find(address: string, namespace: string, streams?: readonly string[]): Promise<Runs | null> {
    const connection = await Connection.connect({ ...reachOf(address), connectTimeout: CONNECT_MS }).catch(
      () => null,
    );
    if (!connection) return null;
    const client = new Client({ connection, namespace });
    const known = await listed(client, streams).catch(() => null);
    if (!known) await connection.close();
    return known && new Runs(client, known);
  }

  get streams(): readonly string[] {
    return [...this.known.keys()];
  }

  /** The histories of a stream that still exist, but for the runs that are known already. */
  async historiesOf(stream: string, known: ReadonlySet<string>): Promise<RunHistory[]> {
    const histories: RunHistory[] = [];
    for (const run of this.known.get(stream) ?? []) {
      if (known.has(run)) continue;
      if (this.lost) break;
      const history = await this.fetch(stream, run);
      if (history) histories.push({ run, history });
    }
    return histories;
  }

  async close(): Promise<void> {
    await this.client.connection.close();
  }

  private async fetch(stream: string, runId: string): Promise<History | null> {
    try {
      return await this.client.workflow.getHandle(stream, runId).fetchHistory();
    } catch (error) {
      this.lost ||= !isWorkflowUnknown(error);
      return null;
    }
  }
}

async function listed(client: Client, streams?: readonly string[]): Promise<Map<string, string[]>> {
  const queries = streams?.map((stream) => `WorkflowId = '${stream}'`) ?? [`TaskQueue = '${TASK_QUEUE}'`];
  const known = new Map<string, string[]>();
  for (const query of queries) {
    for await (const { workflowId, runId } of client.workflow.list({ query, pageSize: 1000 })) {
      known.set(workflowId, [...(known.get(workflowId) ?? []), runId]);
    }
  }
  return known;
}
