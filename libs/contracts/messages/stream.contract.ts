import type { JsonObject } from '../../domain/kernel/json.js';
import type { ActMessage, Fact, RecordAnswer, RecordInput, SealedAct } from '../../domain/kernel/sealed.js';

/** The messages between api, workflows and activities. No zod here: this file is part of the workflow bundle. */

export type { ActMessage, Fact, RecordAnswer, RecordInput, SealedAct } from '../../domain/kernel/sealed.js';

/** How a run of a stream's workflow starts: anew, or where the last run stopped. */
export interface StreamInput {
  readonly stream: string;
  /** Hash of the policy version that a new stream pins; an existing one has its own in the record. */
  readonly policy: string;
  /** Where the last run stopped, for continue-as-new. */
  readonly last?: { readonly seq: number; readonly hash: string };
}

/** What a run folds when it starts. */
export interface FoldAnswer {
  readonly acts: readonly SealedAct[];
  /** Canonical policy versions by hash: the pinned one and every one adopted since. */
  readonly policies: { readonly [hash: string]: JsonObject };
  /** The stream goes on beyond these acts; ask again after the last of them. */
  readonly more: boolean;
}

/** How the deliveries of one act ended, stream ids under refused and undeliverable. */
interface DeliveryAnswer {
  readonly sealed: number;
  readonly refused: readonly string[];
  readonly undeliverable: readonly string[];
}

/** What came of an errand: the move that tells of it, with the digests of texts that wait in the intake. */
interface ErrandAnswer {
  readonly move: string;
  readonly arguments: JsonObject;
  readonly texts: readonly string[];
}

/**
 * What is done for a stream while it is in a stage, as activities under the names of the procedure's table. An errand
 * may be run again at any time; null: there is nothing to tell.
 */
export interface Errands {
  readonly [errand: string]: (request: { stream: string; seq: number }) => Promise<ErrandAnswer | null>;
}

/** The hands of a stream, as activities under these names. */
export interface StreamActivities {
  /** Reads a page of what the record holds of the stream after an act; local. */
  fold(request: { stream: string; policy: string; after: number }): Promise<FoldAnswer>;
  /** Reads a policy version by hash; local. */
  findPolicy(hash: string): Promise<JsonObject | null>;
  /** Reads the facts `cited` (the deciding event) and those the receiver's move needs; local. */
  readCited(request: { stream: string; act: ActMessage }): Promise<readonly Fact[]>;
  /** Reads facts of a stream by name, for an act that no person makes; local. */
  readFacts(request: { stream: string; names: readonly string[] }): Promise<readonly Fact[]>;
  /** Seals one act in one transaction with tasks, read rows and deliveries. */
  record(input: RecordInput): Promise<RecordAnswer>;
  /** Delivers the decision of one act to every receiver, in batches, until each has sealed an answer. */
  deliver(request: { stream: string; seq: number }): Promise<DeliveryAnswer>;
}

/** Task queue of all workflows and activities. */
export const TASK_QUEUE = 'isen-mulang';

/** Asks a run where it stands, as it has folded the record. */
export const PROGRESS = 'progress';
export interface Progress {
  readonly seq: number;
  readonly hash: string;
  readonly stage: string;
}

/** Tells a run to fold what the record holds beyond it. */
export const CATCH_UP = 'catchUp';

/** Signal to a stream: look whether every task has somebody who can act on it. It carries nothing, so nobody can lie in it. */
export const LOOK_AT_OWNERS = 'lookAtOwners';

/** Error type of the one Update validator: the run is closing to continue as new; ask again with the same key. */
export const ROLLING_OVER = 'RollingOver';
