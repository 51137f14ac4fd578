import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import { sha256Hex } from '../../../libs/domain/kernel/hash.js';
import { governmentOf } from '../../../libs/domain/kernel/id.js';
import type { Json, JsonObject } from '../../../libs/domain/kernel/json.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { disclose } from '../../../libs/record/disclose.js';

/** The name under which an act seals a document: `document` is its hash, `documentText` the digest of its disclosure. */
export const DOCUMENT = 'document';

/** A body without its free texts: `reason` has become `reasonText`, the digest of its disclosure. */
export interface Stored {
  readonly arguments: JsonObject;
  readonly texts: readonly string[];
}

interface About {
  readonly stream: string;
  readonly subject: string | null;
  /** HMAC of the body under its key: the same for a repetition of the request, and for nothing else. */
  readonly request: string;
  /** Under which the act is sealed. */
  readonly moveId: string;
}

/**
 * Puts the free texts of a body into the intake, under fresh salt, so that only digests travel on. A request that is
 * repeated gives the digests of the first time; a text that is never sealed is swept from there.
 */
export async function storeTexts(
  sql: Sql,
  body: JsonObject,
  { texts: fields, hashes = [] }: Pick<MoveRoute, 'texts' | 'hashes'>,
  about: About,
): Promise<Stored> {
  const args: Record<string, Json> = { ...body };
  const texts: string[] = [];
  for (const field of fields) {
    const value = body[field];
    if (typeof value !== 'string') continue;
    const { digest, said } = await storeText(sql, { field: placeOf(field, value), value }, about);
    delete args[field];
    if (hashes.includes(field)) args[field] = sha256Hex(said);
    args[`${field}Text`] = digest;
    texts.push(digest);
  }
  return { arguments: args, texts };
}

/**
 * What a person writes is stored once for a request. A document is composed anew each time, and where something has
 * changed since, the newer one must not be taken for the older.
 */
const placeOf = (field: string, value: string): string =>
  field === DOCUMENT ? `${field}/${sha256Hex(value)}` : field;

/** What is stored of a text: a repeated request finds what the first one has said, to the letter. */
interface StoredText {
  readonly digest: string;
  readonly said: string;
}

/**
 * Two at once under one key wait for each other at the unique index, and both read what the first has stored; once the
 * act is sealed, a repetition that is still on its way leaves no text behind.
 */
async function storeText(
  sql: Sql,
  { field, value }: { readonly field: string; readonly value: string },
  { stream, subject, request, moveId }: About,
): Promise<StoredText> {
  const { digest, text } = disclose('evidence', subject, 'text', value);
  await sql.later(
    `insert into intake.disclosure (digest, stream, subject, text, government, request, field)
     select $1, $2, $3, $4, $5, $6, $7
     where not exists (select from record.event where stream = $2 and move_id = $8)
     on conflict (stream, request, field) do nothing`,
    [digest, stream, subject, text, governmentOf(stream), request, field, moveId],
  );
  const [stored] = await sql<StoredText>(
    `select digest, text::jsonb ->> 2 as said from intake.disclosure
     where stream = $1 and request = $2 and field = $3`,
    [stream, request, field],
  );
  return stored ?? { digest, said: value };
}
