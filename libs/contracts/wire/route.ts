import type { ZodType } from 'zod';
import type { FactName } from '../../domain/facts/facts.js';
import type { Role } from '../../domain/kernel/actor.js';
import type { Sentence } from '../../domain/kernel/refusal.js';
import type { StreamKind } from '../kinds.js';

interface Declared {
  /** Path under the api's root; `:id` is the last part of the stream id. */
  readonly path: string;
  /** Roles whose standing opens this route; the law checks again inside the workflow. */
  readonly permission: readonly Role[];
  /** Name of the entry in the access log, past tense: `nomination.verified`. */
  readonly audit: string;
  /** One English sentence for the OpenAPI document. */
  readonly summary: string;
}

/** A business write: one act on one stream. */
export interface MoveRoute extends Declared {
  readonly method: 'POST' | 'PUT';
  readonly kind: StreamKind;
  readonly move: string;
  /** What the act is called, in the words of the regulation. */
  readonly title: Sentence;
  /** What it brings about, told to whoever is about to make it. */
  readonly effect: Sentence;
  /** The act opens a new stream, whose id is derived from (person, Idempotency-Key). */
  readonly creates?: true;
  /** Strict schema of the body; what it gives are the act's arguments, texts excepted. */
  readonly body: ZodType;
  /** Parts of the path, beside `:id`, that are arguments of the act under their own names. */
  readonly fromPath?: readonly string[];
  /** Free-text fields of the body: `reason` is stored as a disclosure, the act carries `reasonText`, its digest. */
  readonly texts: readonly string[];
  /**
   * Text fields whose SHA-256 over the UTF-8 bytes is itself an argument, under the field's own name: a text in
   * `texts` and `hashes` gives `documentText` (the digest of its disclosure) and `document` (its hash).
   */
  readonly hashes?: readonly string[];
  /**
   * Facts the law needs, beside `standing:<id>`. `{person}` is the stream's subject, `{body.x}` a field of the
   * body: `servant:{person}`, `position:{body.position}`.
   */
  readonly facts: readonly FactName[];
}

/** Follows the log for as long as somebody listens, as server-sent events. */
export interface LiveRoute extends Declared {
  readonly method: 'GET';
  readonly live: 'events';
  readonly query: ZodType;
  /** The data of one event. */
  readonly answer: ZodType;
}

/** A read of the read tables. */
export interface ViewRoute extends Declared {
  readonly method: 'GET';
  readonly view: string;
  readonly query: ZodType;
  readonly answer: ZodType;
}

/** A question about a stream that needs more than the read tables: the engine's history, or a replay. */
export interface InquiryRoute extends Declared {
  readonly method: 'GET' | 'POST';
  readonly inquiry: 'history' | 'replay';
  readonly query: ZodType;
  readonly answer: ZodType;
}

/** One step of bringing a file in, as the tus protocol has it. */
export interface UploadRoute extends Declared {
  readonly method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE';
  readonly upload: 'create' | 'offset' | 'append' | 'remove';
}

/** All rows of a list as a file, with what was asked, when, and at which position of the log. */
export interface ExportRoute extends Declared {
  readonly method: 'GET';
  readonly export: string;
  readonly query: ZodType;
}

/** An artefact under the hash of its bytes, served exactly as stored. */
export interface ArtifactRoute extends Declared {
  readonly method: 'GET';
  readonly artifact: 'law' | 'policy';
}
