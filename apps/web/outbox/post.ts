import type { MoveAnswer } from '../api/contract.js';
import { problemOf } from '../api/problem.js';
import type { Fate, Letter } from './letter.js';

/** Statuses that leave open what became of a move. */
const OPEN: readonly number[] = [408, 425, 429, 502, 503, 504];

/** Sends a letter once. Whatever happens, it comes back with what is now known of it. */
export async function post(letter: Letter): Promise<Fate> {
  const response = await fetch(letter.path, {
    method: letter.method,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': letter.key,
      ...(letter.standing ? { Standing: letter.standing } : {}),
    },
    body: JSON.stringify(letter.body),
  }).catch(() => null);
  if (response === null || OPEN.includes(response.status)) return { state: 'processing' };
  if (response.status === 401) return { state: 'waiting' };
  const body: unknown = await response.json().catch(() => null);
  return response.ok
    ? { state: 'accepted', answer: body as MoveAnswer }
    : { state: 'refused', problem: problemOf(body, response.status) };
}
