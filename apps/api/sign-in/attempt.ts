import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

/** How long somebody may take at the issuer's page, in seconds. */
export const ATTEMPT_SECONDS = 600;

const attempt = z.object({
  /** Sent to the issuer and back: ties the answer to this attempt. */
  state: z.string(),
  /** Comes back inside the ID token. */
  nonce: z.string(),
  /** PKCE: only who holds it can use the code. */
  verifier: z.string(),
  /** Where to go afterwards. */
  returnPath: z.string(),
});

const TERMS = {
  keyManagementAlgorithms: ['dir'],
  contentEncryptionAlgorithms: ['A256GCM'],
  requiredClaims: ['exp'],
};

/** A sign-in under way. It travels sealed in a cookie of the browser that began it, so the server keeps nothing. */
export type Attempt = z.infer<typeof attempt>;

/** Seals attempts under a key of their own, which every api process derives from the same secret. */
export class AttemptSeal {
  private readonly key: Uint8Array;

  /** @param secret base64 */
  constructor(secret: string) {
    this.key = new Uint8Array(
      hkdfSync('sha256', Buffer.from(secret, 'base64'), '', 'isen-mulang sign-in', 32),
    );
  }

  seal(one: Attempt): Promise<string> {
    return new EncryptJWT({ ...one })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(`${ATTEMPT_SECONDS}s`)
      .encrypt(this.key);
  }

  /** @returns null for anything that was not sealed here, or too long ago */
  async unseal(sealed: string): Promise<Attempt | null> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.key, TERMS);
      return attempt.parse(payload);
    } catch {
      return null;
    }
  }
}

/** Name of an attempt's cookie: each tab that signs in has its own. */
export const attemptCookie = (state: string): string => `${ATTEMPT_PREFIX}${state.slice(0, 16)}`;
const ATTEMPT_PREFIX = 'sign-in-';
const OPEN_MAX = 8;

/** The cookies that must go before one more attempt begins, so that they never fill the request's header. */
export const surplusAttempts = (cookies: { readonly [name: string]: unknown }): readonly string[] =>
  Object.keys(cookies)
    .filter((name) => name.startsWith(ATTEMPT_PREFIX))
    .slice(OPEN_MAX - 1);
