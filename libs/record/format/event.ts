import type { Actor } from '../../domain/kernel/actor.js';
import { canonical, sha256Hex } from '../../domain/kernel/hash.js';

/** An event cites other events by hash, or a row of an import run. */
export type Cite =
  | { readonly stream: string; readonly seq: number; readonly hash: string }
  | { readonly import: string; readonly row: string };

/** One sealed act (record-format 2). `sealed` holds the digests of its disclosures, sorted. */
export interface SealedEvent {
  readonly v: 1;
  readonly stream: string;
  readonly seq: number;
  readonly prev: string;
  readonly at: string;
  readonly move: string;
  readonly moveId: string;
  readonly request: string;
  readonly outcome: 'accepted' | 'refused';
  readonly actor: Actor;
  readonly law: string;
  readonly policy: string;
  readonly cites: readonly Cite[];
  readonly sealed: readonly string[];
}

/** `prev` of a stream's first event. */
export const NO_EVENT = '0'.repeat(64);

/** What is hashed before an event's text. */
export const EVENT_PREFIX = 'isen-mulang/event/1\n';

/** The exact text that is stored and hashed: canonical JSON (RFC 8785). */
export const eventText = (event: SealedEvent): string => canonical(event);

/** SHA-256 of an event's stored text, hex. */
export const eventHash = (text: string): string => sha256Hex(EVENT_PREFIX + text);
