import type { Document } from '../../../libs/documents/document.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

/** For which act a document is made. */
export interface DocumentRequest {
  /** The stream that the act is on, also where it opens it. */
  readonly stream: string;
  /** Whom it is about. */
  readonly subject: string | null;
  readonly body: JsonObject;
}

/** Makes the document that an act seals, from what is recorded and what was filled in; null where there is none yet. */
export type Composer = (sql: Sql, request: DocumentRequest) => Promise<Document | null>;
