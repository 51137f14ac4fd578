import type { Actor } from './actor.js';
import type { Json, JsonObject } from './json.js';
import type { Delivery } from './law.js';
import type { Refusal } from './refusal.js';

/** The shapes of acts between a stream's procedure and its record; both sides import them from here. */

/** What an act cites: an event of the record, or a row of an import run. */
export type Cite =
  | { readonly stream: string; readonly seq: number; readonly hash: string }
  | { readonly import: string; readonly row: string };

/**
 * A fact that a decision stood on. `name` is `<source>` or `<source>:<id>`; what it cites is also its version
 * stamp: the record transaction reads the fact again and a difference makes the workflow decide anew.
 */
export interface Fact {
  readonly name: string;
  readonly value: Json;
  readonly cites: readonly Cite[];
  /** The person it is about, whose erasure destroys it. */
  readonly subject: string | null;
}

/** The door's word that an act came through it. */
export interface DoorSignature {
  /** Of the disclosure that seals the arguments: 128 random bits as 32 hex digits. */
  readonly salt: string;
  /** What was signed: canonical, with the digest of that disclosure in it. */
  readonly text: string;
  /** Ed25519 over the text's UTF-8 bytes, base64. */
  readonly signature: string;
}

/** One act on its way to a stream. */
export interface ActMessage {
  readonly move: string;
  /** 64 hex digits, unique in the stream; also the Update id (record-format 6). */
  readonly moveId: string;
  /** HMAC-SHA-256 of the body under the Idempotency-Key, 64 hex digits; the move id again where no person asked. */
  readonly request: string;
  readonly actor: Actor;
  /** Arguments; free text is in them as the digest of its disclosure. */
  readonly arguments: JsonObject;
  readonly facts: readonly Fact[];
  /** Digests of free texts that wait in `intake.disclosure`. */
  readonly texts: readonly string[];
  /** Whom the arguments are about, or null. */
  readonly subject: string | null;
  /** Of a person's act, where the api has a key. */
  readonly signed?: DoorSignature;
}

/** An act as the record holds it: what the workflow folds and the person is answered with. */
export interface SealedAct {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly move: string;
  readonly moveId: string;
  readonly request: string;
  readonly outcome: 'accepted' | 'refused';
  readonly law: string;
  readonly policy: string;
  readonly story: ActStory;
  readonly refusal: Refusal | null;
}

/** Whether what an Update was answered with is the act that it asked for. */
export const isActOf =
  (stream: string, moveId: string) =>
  (answer: unknown): boolean => {
    const act = answer as Partial<SealedAct> | null | undefined;
    return act?.stream === stream && act.moveId === moveId;
  };

/** The `story` disclosure of an act. */
export interface ActStory {
  readonly events: readonly ({ readonly type: string } & JsonObject)[];
  readonly deliveries: readonly Delivery[];
  readonly claims: readonly string[];
  /** Stage after the act. */
  readonly stage: string;
  /** Hash of the state after the act. */
  readonly state: string;
}

/** What the workflow asks the record to seal. */
export interface RecordInput {
  readonly stream: string;
  readonly seq: number;
  /** Hash of event seq - 1, 64 zeros for the first. */
  readonly prev: string;
  readonly at: string;
  readonly act: ActMessage;
  readonly outcome: 'accepted' | 'refused';
  readonly law: string;
  readonly policy: string;
  readonly story: ActStory;
  readonly refusal: Refusal | null;
}

/** What the record answers; the workflow folds this and never its own decision. */
export type RecordAnswer =
  /** This very call has sealed the act. */
  | { readonly kind: 'sealed'; readonly act: SealedAct }
  /** The act was found sealed, under a number that the workflow has passed. */
  | { readonly kind: 'found'; readonly act: SealedAct }
  /**
   * Other acts hold the numbers from the one asked for; the workflow folds them and decides again. The act itself may
   * be among them: it was found there, sealed by a call that nobody heard the answer of.
   */
  | { readonly kind: 'behind'; readonly acts: readonly SealedAct[] }
  /** A fact has changed since it was read. */
  | { readonly kind: 'stale'; readonly facts: readonly Fact[] }
  /** A claimed name is held by another stream; comes to the law as the fact `taken`. */
  | { readonly kind: 'taken'; readonly claim: string; readonly by: string };
