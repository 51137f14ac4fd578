import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import { textOf } from '../../../libs/documents/document.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { DocumentRequest } from '../resource/composed.js';
import { resourceOf } from '../resources.js';
import { DOCUMENT } from './texts.js';

/** The body of a move and which of its fields are texts. */
export interface Written extends Pick<MoveRoute, 'texts' | 'hashes'> {
  readonly body: JsonObject;
}

/**
 * The body with the document that the act seals, where there is one: the very text that whoever acts has read, as the
 * canonical form of its tree. The law need not know of it; it is sealed with the arguments of the act.
 */
export async function withDocument(
  sql: Sql,
  { kind, move, texts, hashes = [] }: MoveRoute,
  request: DocumentRequest,
): Promise<Written> {
  const compose = resourceOf(kind)?.documents?.[move];
  const document = compose && (await compose(sql, request));
  if (!document) return { body: request.body, texts, hashes };
  return {
    body: { ...request.body, [DOCUMENT]: textOf(document) },
    texts: [...new Set([...texts, DOCUMENT])],
    hashes: [...new Set([...hashes, DOCUMENT])],
  };
}
