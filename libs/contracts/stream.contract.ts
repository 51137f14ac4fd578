import type { Actor } from '../domain/kernel/actor.js';
import type { Delivery } from '../domain/kernel/law.js';
import type { Json, JsonObject } from '../domain/kernel/json.js';
import type { Refusal } from '../domain/kernel/refusal.js';

/** The messages between api, workflows and activities. No zod here: this file is part of the workflow bundle. */

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
}

/** How a run of a stream's workflow starts: anew, or where the last run stopped. */
export interface StreamInput {
  readonly stream: string;
  /** Hash of the policy version that a new stream pins; an existing one has its own in the record. */
  readonly policy: string;
  /** Where the last run stopped, for continue-as-new. */
  readonly last?: { readonly seq: number; readonly hash: string };
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

/** The `story` disclosure of an act. */
export interface ActStory {
  readonly events: readonly ({ readonly type: string } & JsonObject)[];
  readonly deliveries: readonly Delivery[];
  readonly claims: readonly string[];
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
  | { readonly kind: 'sealed'; readonly act: SealedAct }
  /** Other acts hold the numbers from the one asked for; the workflow folds them and decides again. */
  | { readonly kind: 'behind'; readonly acts: readonly SealedAct[] }
  /** A fact has changed since it was read. */
  | { readonly kind: 'stale'; readonly facts: readonly Fact[] }
  /** A claimed name is held by another stream; comes to the law as the fact `taken`. */
  | { readonly kind: 'taken'; readonly claim: string; readonly by: string };

/** What a run folds when it starts. */
export interface FoldAnswer {
  readonly acts: readonly SealedAct[];
  /** Canonical policy versions by hash: the pinned one and every one adopted since. */
  readonly policies: { readonly [hash: string]: JsonObject };
  /** Numbers of acts whose deliveries have not all ended. */
  readonly undelivered: readonly number[];
}

/** How the deliveries of one act ended, stream ids under refused and undeliverable. */
export interface DeliveryAnswer {
  readonly sealed: number;
  readonly refused: readonly string[];
  readonly undeliverable: readonly string[];
}

/** The hands of a stream, as activities under these names. */
export interface StreamActivities {
  /** Reads what the record holds of the stream after `last`; local. */
  fold(input: StreamInput): Promise<FoldAnswer>;
  /** Reads a policy version by hash; local. */
  findPolicy(hash: string): Promise<JsonObject | null>;
  /** Reads the facts `cited` (the deciding event) and those the receiver's move needs; local. */
  readCited(request: { stream: string; act: ActMessage }): Promise<readonly Fact[]>;
  /** Seals one act in one transaction with tasks, read rows and deliveries. */
  record(input: RecordInput): Promise<RecordAnswer>;
  /** Delivers the decision of one act to every receiver, in batches, until each has sealed an answer. */
  deliver(request: { stream: string; seq: number }): Promise<DeliveryAnswer>;
}

/** Task queue of all workflows and activities. */
export const TASK_QUEUE = 'isen-mulang';

/** Workflow type by stream kind: the first part of a stream id. */
export const WORKFLOW_TYPES = {
  cycle: 'talentCycle',
  case: 'talentCase',
  session: 'calibrationSession',
  succession: 'succession',
  signing: 'signingRound',
} as const;
export type StreamKind = keyof typeof WORKFLOW_TYPES;

/** Error type of the one Update validator: the run is closing to continue as new; ask again with the same key. */
export const ROLLING_OVER = 'RollingOver';
