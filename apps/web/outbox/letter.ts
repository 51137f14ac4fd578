import type { MoveAnswer } from '../api/contract.js';
import type { Problem } from '../api/problem.js';

/** A move on its way: what is sent, under which key, and what is known of it. */
export interface Letter {
  /** The Idempotency-Key, kept until the move is answered. */
  readonly key: string;
  /** Who sends it; nobody else's session may take it up. */
  readonly person: string;
  readonly move: string;
  readonly method: string;
  readonly path: string;
  /** The stream it acts on; null when it opens a new one. */
  readonly stream: string | null;
  /** The task of the inbox that it does, when it does one. */
  readonly task: string | null;
  readonly standing: string | null;
  readonly body: unknown;
  readonly sentAt: number;
  readonly fate: Fate;
}

/**
 * `processing`: nobody knows yet what became of it, so it is asked again under the same key. `waiting`: it is kept
 * until somebody has signed in again.
 */
export type Fate =
  | { readonly state: 'sending' | 'processing' | 'waiting' }
  | { readonly state: 'accepted'; readonly answer: MoveAnswer }
  | { readonly state: 'refused'; readonly problem: Problem };

/** Whether the server has said what became of it. */
export const isAnswered = ({ fate }: Letter): boolean =>
  fate.state === 'accepted' || fate.state === 'refused';
