import type { Actor } from '../../domain/kernel/actor.js';
import { canonical } from '../../domain/kernel/hash.js';
import type { Json } from '../../domain/kernel/json.js';

/** What the first element of a signed text says. */
const FORMAT = 'isen-mulang/act/1';

/** What the door says of an act, field by field in the order of the signed text. */
export interface ActAsSigned {
  readonly stream: string;
  readonly move: string;
  readonly moveId: string;
  readonly request: string;
  readonly actor: Actor;
  /** Digest of the disclosure that seals the arguments. */
  readonly argumentsDigest: string;
  readonly texts: readonly string[];
  readonly subject: string | null;
  /** The policy version that a new stream pins; null in a stream that was there. */
  readonly policy: string | null;
  /** Id of the key that signs. */
  readonly key: string;
  /** When it was signed, in seconds of the epoch. */
  readonly iat: number;
  /** How, and when in seconds of the epoch, the person had been authenticated, where the issuer says so. */
  readonly acr: string | null;
  readonly authTime: number | null;
  /** SHA-256 of the token's or the session's id, where it has one. */
  readonly token: string | null;
}

/** The text that is signed: the canonical array (RFC 8785) of the format and these fields. */
export const actText = (act: ActAsSigned): string =>
  canonical([
    FORMAT,
    act.stream,
    act.move,
    act.moveId,
    act.request,
    act.actor as unknown as Json,
    act.argumentsDigest,
    act.texts,
    act.subject,
    act.policy,
    act.key,
    act.iat,
    act.acr,
    act.authTime,
    act.token,
  ]);

/** What a signed text says, which is to be made a text again and compared; null for one of another form. */
export function actIn(text: string): ActAsSigned | null {
  const parts = partsOf(text);
  if (parts?.[0] !== FORMAT || parts.length !== 15) return null;
  const [, stream, move, moveId, request, actor, argumentsDigest, texts, subject, policy, key] =
    parts as never[];
  const [iat, acr, authTime, token] = parts.slice(11) as never[];
  const act = { stream, move, moveId, request, actor, argumentsDigest, texts, subject, policy, key };
  const whole = { ...act, iat, acr, authTime, token } as unknown as ActAsSigned;
  return Array.isArray(whole.texts) ? whole : null;
}

function partsOf(text: string): readonly unknown[] | null {
  try {
    const parts = JSON.parse(text) as unknown;
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}
