import { disclose } from '../../../libs/record/disclose.js';
import { governmentOf } from '../../../libs/domain/kernel/id.js';
import { sha256Hex } from '../../../libs/domain/kernel/hash.js';
import type { Json, JsonObject } from '../../../libs/domain/kernel/json.js';
import type { MoveRoute } from '../../../libs/contracts/route.js';
import type { Sql } from '../../../libs/persistence/scope.js';

/** A body without its free texts: `reason` has become `reasonText`, the digest of its disclosure. */
export interface Stored {
  readonly arguments: JsonObject;
  readonly texts: readonly string[];
}

interface About {
  readonly stream: string;
  readonly subject: string | null;
}

/**
 * Puts the free texts of a body into the intake, under fresh salt, so that only digests travel on. A text that
 * is never sealed, because its request was a repetition, is swept from there.
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
    const digest = await storeText(sql, value, about);
    delete args[field];
    if (hashes.includes(field)) args[field] = sha256Hex(value);
    args[`${field}Text`] = digest;
    texts.push(digest);
  }
  return { arguments: args, texts };
}

async function storeText(sql: Sql, value: string, { stream, subject }: About): Promise<string> {
  const { digest, text } = disclose('evidence', subject, 'text', value);
  await sql.later(
    'insert into intake.disclosure (digest, stream, subject, text, government) values ($1, $2, $3, $4, $5)',
    [digest, stream, subject, text, governmentOf(stream)],
  );
  return digest;
}
