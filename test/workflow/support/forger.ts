import { AsyncCompletionClient, Client, Connection } from '@temporalio/client';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { TASK_QUEUE } from '../../../libs/contracts/messages/stream.contract.js';
import { loadBuild } from '../../../libs/record/build.js';
import type { StreamCodec } from '../../../libs/record/stream-codec.js';
import { deploymentOf } from '../../../libs/runs/deployment.js';
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

/** Somebody who polls for the activities of our own build, and says to each that it is done. */
export class RogueWorker {
  private constructor(
    private readonly worker: Worker,
    private readonly running: Promise<void>,
    /** Types of the activities that it was given, in order. */
    readonly taken: readonly string[],
    private readonly connection: NativeConnection,
  ) {}

  /** @param answers to activities by their type, with whatever reaches it as arguments */
  static async at(
    stack: StackPlaces,
    answers: { readonly [type: string]: (argument: unknown) => unknown },
  ): Promise<RogueWorker> {
    const taken: string[] = [];
    const named = Object.entries(answers).map(([type, answer]) => [
      type,
      async (argument: unknown) => {
        taken.push(type);
        return answer(argument);
      },
    ]);
    const connection = await NativeConnection.connect({ address: stack.temporalAddress });
    const worker = await Worker.create({
      ...{ connection, namespace: stack.namespace, taskQueue: TASK_QUEUE, identity: 'rogue' },
      workerDeploymentOptions: deploymentOf(loadBuild().hash),
      activities: Object.fromEntries(named),
      dataConverter: { payloadCodecs: [blind] },
    });
    return new RogueWorker(worker, worker.run(), taken, connection);
  }

  async leave(): Promise<void> {
    this.worker.shutdown();
    await this.running;
    await this.connection.close();
  }
}

/** Reads nothing of what is encrypted, and writes in plain words. */
const blind: PayloadCodec = {
  encode: async (payloads) => payloads,
  decode: async (payloads) =>
    payloads.map(() => ({ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{}') })),
};

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
