import type { IncomingMessage } from 'node:http';
import { DoorProblem } from './door-problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LONG = /^[A-Za-z0-9_-]{32,200}$/;

/**
 * The key under which a move happens at most once. It also keys the HMAC over the body, so a short one would
 * let somebody guess the body (record-format 6). A UUID is the same one in capitals.
 */
export function idempotencyKeyOf(request: Pick<IncomingMessage, 'headers'>): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new DoorProblem('IdempotencyKeyMissing');
  if (!UUID.test(key) && !LONG.test(key)) throw new DoorProblem('IdempotencyKeyWeak');
  return UUID.test(key) ? key.toLowerCase() : key;
}
