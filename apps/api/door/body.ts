import type { IncomingMessage } from 'node:http';
import { DoorProblem } from './door-problem.js';
import { requireSingleNames } from './single-names.js';
import { requireSafeText } from './text-safety.js';

/** Largest body, in bytes. */
const BODY_BYTES_MAX = 256 * 1024;

/**
 * Reads a JSON body, after the person is known, so that strangers cannot make us read anything.
 * @returns the parsed body; an empty one counts as an empty object
 * @throws DoorProblem 413, 415 or 400
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX) throw new DoorProblem('BodyTooLarge');
  const bytes = await readBytes(request);
  if (bytes.length === 0) return {};
  requireJson(request);
  const text = decoded(bytes);
  const body = parse(text);
  requireSafeText(body);
  requireSingleNames(text);
  return body;
}

/** The bytes of a body. @throws DoorProblem 413 or 400 */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      // What comes beyond the limit is dropped, so that the answer reaches whoever is still sending.
      if (length <= BODY_BYTES_MAX) chunks.push(chunk);
      else reject(new DoorProblem('BodyTooLarge'));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new DoorProblem('BodyUnreadable')));
    request.once('aborted', () => reject(new DoorProblem('BodyUnreadable')));
  });
}

function requireJson({ headers }: IncomingMessage): void {
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  const plain = (headers['content-encoding'] ?? 'identity') === 'identity';
  const utf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (type?.trim() !== 'application/json' || !utf8 || !plain) throw new DoorProblem('BodyMustBeJson');
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DoorProblem('BodyUnreadable');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DoorProblem('BodyUnreadable');
  }
}
