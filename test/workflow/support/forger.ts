import { AsyncCompletionClient, Client, Connection } from '@temporalio/client';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { TASK_QUEUE } from '../../../libs/contracts/messages/stream.contract.js';
import type { StreamCodec } from '../../../libs/record/stream-codec.js';
import type { StackPlaces } from './driver.js';

/** How somebody who reaches Temporal's port and nothing else writes to it. */
interface Disguise {
  readonly payloadCodecs?: PayloadCodec[];
}

/** Somebody at Temporal's port with Temporal's own client. */
export class Forger {
  private constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly completion: AsyncCompletionClient,
  ) {}

  static async at(stack: StackPlaces, disguise: Disguise = {}): Promise<Forger> {
    const connection = await Connection.connect({ address: stack.temporalAddress });
    const options = { connection, namespace: stack.namespace, dataConverter: disguise };
    return new Forger(connection, new Client(options), new AsyncCompletionClient(options));
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  /** @returns the error by which it was turned away, or what it was answered with */
  update(stream: string, name: string, argument: unknown): Promise<unknown> {
    return this.client.workflow
      .getHandle(stream)
      .executeUpdate(name, { args: [argument] as [unknown] })
      .catch((error: unknown) => error);
  }

  signal(stream: string, name: string, argument: unknown): Promise<void> {
    return this.client.workflow.getHandle(stream).signal(name, argument);
  }

  async start(workflowType: string, workflowId: string, argument: unknown): Promise<void> {
    await this.client.workflow.start(workflowType, { workflowId, taskQueue: TASK_QUEUE, args: [argument] });
  }

  /** How the last run under an id stands. */
  async statusOf(workflowId: string): Promise<string> {
    return (await this.client.workflow.getHandle(workflowId).describe()).status.name;
  }

  /** The activity of this type that a stream waits for; undefined when there is none. */
  async pending(stream: string, type: string): Promise<string | undefined> {
    const { raw } = await this.client.workflow.getHandle(stream).describe();
    const found = (raw.pendingActivities ?? []).find(({ activityType }) => activityType?.name === type);
    return found?.activityId ?? undefined;
  }

  /** Answers an activity in its worker's place. */
  complete(workflowId: string, activityId: string, result: unknown): Promise<void> {
    return this.completion.complete({ workflowId, activityId }, result);
  }
}

/** Writes whatever it is given under the key of this stream, as a payload that was listened to there would be. */
export const underKeyOf = (stream: string, codec: StreamCodec): Disguise => ({
  payloadCodecs: [
    {
      encode: (payloads: Payload[]) =>
        codec.encode(payloads, { type: 'workflow', namespace: '', workflowId: stream }),
      decode: async (payloads: Payload[]) => payloads,
    },
  ],
});

/** Writes what says of itself that it is encrypted under the key of this stream, and is noise. */
export const noiseFor = (stream: string): Disguise => ({
  payloadCodecs: [
    {
      encode: async (payloads: Payload[]) =>
        payloads.map(() => ({
          metadata: { encoding: Buffer.from('binary/encrypted'), key: Buffer.from(stream) },
          data: Buffer.alloc(64, 7),
        })),
      decode: async (payloads: Payload[]) => payloads,
    },
  ],
});
