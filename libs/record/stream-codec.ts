import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { KeyRing } from './key-ring.js';

const ENCODING = 'binary/encrypted';
/** Raw DEFLATE, RFC 1951. */
const COMPRESSION = 'deflate';
/** Bytes below which compressing costs more than it saves. */
const SMALL = 512;
const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString();
const payloadType = proto.temporal.api.common.v1.Payload;

const IV_BYTES = 12;
const pool = Buffer.alloc(IV_BYTES * 512);
let used = pool.length;

/** Random bytes are drawn for many IVs at once; each is handed out once. */
function freshIv(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += IV_BYTES;
  return Buffer.from(pool.subarray(used - IV_BYTES, used));
}

/**
 * Encrypts every payload (AES-256-GCM, fresh IV) under the key of the stream it belongs to. The key id stands
 * in the payload's metadata and is bound as additional data, so a payload cannot be moved to another stream.
 * Larger payloads are compressed first: encrypted, they could not be any more, and each of their bytes is carried
 * over the wire, written to Temporal's tables and read back several times per move.
 */
export class StreamCodec implements PayloadCodec {
  constructor(private readonly keys: KeyRing) {}

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const stream = context?.workflowId;
    if (!stream) throw new Error('a payload that belongs to no stream cannot be encrypted');
    const key = await this.keys.keyOf(stream, true);
    return payloads.map((payload) => {
      const plain = payloadType.encode(payload).finish();
      const small = plain.length < SMALL;
      const data = encrypt(small ? plain : deflateRawSync(plain, { level: 1 }), key, stream);
      const metadata = { encoding: Buffer.from(ENCODING), key: Buffer.from(stream) };
      return { metadata: small ? metadata : { ...metadata, compression: Buffer.from(COMPRESSION) }, data };
    });
  }

  /** A payload that isn't encrypted passes as it is; replay counts it as a difference, not this. */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.decodeOne(payload)));
  }

  private async decodeOne(payload: Payload): Promise<Payload> {
    return streamOf(payload) === null ? payload : this.opened(payload);
  }

  /** @throws Error for a payload that is not encrypted, was changed, or whose key is not there */
  async opened(payload: Payload): Promise<Payload> {
    const stream = streamOf(payload) ?? '';
    const key = await this.keys.keyOf(stream, false);
    const plain = decrypt(Buffer.from(payload.data ?? []), key, stream);
    const compressed = text(payload.metadata?.['compression']) === COMPRESSION;
    return payloadType.decode(compressed ? inflateRawSync(plain) : plain);
  }
}

/** The stream whose key a payload says it is encrypted under; null for one that isn't encrypted. */
export const streamOf = ({ metadata }: Payload): string | null =>
  text(metadata?.['encoding']) === ENCODING ? text(metadata?.['key']) : null;

/** IV, ciphertext and tag behind one another. */
function encrypt(plain: Uint8Array, key: KeyObject, stream: string): Buffer {
  const iv = freshIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(stream));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(data: Buffer, key: KeyObject, stream: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, 12)).setAAD(Buffer.from(stream));
  decipher.setAuthTag(data.subarray(-16));
  return Buffer.concat([decipher.update(data.subarray(12, -16)), decipher.final()]);
}
