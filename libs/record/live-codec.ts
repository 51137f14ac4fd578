import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { FOREIGN } from '../domain/kernel/foreign.js';
import { isStreamId } from '../domain/kernel/id.js';
import { NoKey, type KeyRing } from './key-ring.js';
import { StreamCodec, streamOf } from './stream-codec.js';

/** How payloads travel in the processes that act: what is not the stream's own is exchanged for a mark. */
export class LiveCodec implements PayloadCodec {
  private readonly codec: StreamCodec;

  /**
   * @param opens whether it may make the key of a stream that has none, as whoever opens streams does; a worker only
   * answers for streams that were opened, so what is begun past the door leaves no key behind
   */
  constructor(
    private readonly keys: KeyRing,
    private readonly opens: boolean,
  ) {
    this.codec = new StreamCodec(keys);
  }

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const stream = context?.workflowId;
    if (this.opens || (stream !== undefined && (await this.hasKey(stream))))
      return this.codec.encode(payloads, context);
    return payloads.map(foreign);
  }

  async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.own(payload, context?.workflowId)));
  }

  /** Never throws for what others can bring about: only an outage and a wrong key of keys are errors. */
  private async own(payload: Payload, stream: string | undefined): Promise<Payload> {
    if (stream === undefined || streamOf(payload) !== stream || !(await this.hasKey(stream)))
      return foreign();
    try {
      return await this.codec.opened(payload);
    } catch {
      return foreign();
    }
  }

  private async hasKey(stream: string): Promise<boolean> {
    if (!isStreamId(stream)) return false;
    try {
      return Boolean(await this.keys.keyOf(stream, false));
    } catch (error) {
      if (error instanceof NoKey) return false;
      throw error;
    }
  }
}

const foreign = (): Payload => ({
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from(JSON.stringify(FOREIGN)),
});
