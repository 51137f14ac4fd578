import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { prepareNamespace } from '../../../infra/stack/temporal-namespace.js';
import { voice } from '../../../infra/stack/voice.js';
import { dataConverterWith } from '../../../libs/platform/temporal/data-converter.js';

const NAMESPACE = 'isen-mulang-leaks';
const QUEUE = 'leaks';
const POLL_MS = 30_000;

/**
 * Leaks planted on purpose, in a namespace of their own so that nobody's record suffers. No worker takes these
 * workflows: what leaks is in their histories as soon as they are started.
 */
export class PlantedLeak {
  private constructor(
    readonly place: { readonly temporalAddress: string; readonly namespace: string },
    private readonly connection: Connection,
    private readonly codec: PayloadCodec,
  ) {}

  static async beside(
    stack: { readonly temporalAddress: string },
    codec: PayloadCodec,
  ): Promise<PlantedLeak> {
    const { temporalAddress } = stack;
    const connection = await Connection.connect({ address: temporalAddress });
    await prepareNamespace(
      connection,
      NAMESPACE,
      voice(() => undefined),
    );
    return new PlantedLeak({ temporalAddress, namespace: NAMESPACE }, connection, codec);
  }

  /** Starts a workflow with this argument, encrypted as the product encrypts. @returns its id */
  argument(value: unknown): Promise<string> {
    return this.start(value, { dataConverter: dataConverterWith(this.codec) });
  }

  /** The same with the codec off. */
  unencrypted(value: unknown): Promise<string> {
    return this.start(value, {});
  }

  /** Starts a workflow whose first task fails with this message, as a worker would report it. */
  async error(message: string): Promise<string> {
    const workflowId = await this.argument(null);
    const { workflowService } = this.connection;
    for (;;) {
      const queue = { namespace: NAMESPACE, taskQueue: { name: QUEUE }, identity: 'planted' };
      const task = await this.connection.withDeadline(Date.now() + POLL_MS, () =>
        workflowService.pollWorkflowTaskQueue(queue),
      );
      const { taskToken, workflowExecution } = task;
      await workflowService.respondWorkflowTaskFailed({
        namespace: NAMESPACE,
        taskToken,
        identity: 'planted',
        failure: { message, applicationFailureInfo: { type: 'Planted' } },
      });
      if (workflowExecution?.workflowId === workflowId) return workflowId;
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async start(value: unknown, options: { dataConverter?: ReturnType<typeof dataConverterWith> }) {
    const client = new Client({ connection: this.connection, namespace: NAMESPACE, ...options });
    const workflowId = `cycle/62.01/${randomUUID()}`;
    await client.workflow.start('planted', { workflowId, taskQueue: QUEUE, args: [value] });
    return workflowId;
  }
}
