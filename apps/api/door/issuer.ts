import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { DoorProblem } from './door-problem.js';

/** How long the issuer may take to answer, and how long its keys are believed, in milliseconds. */
const PATIENCE_MS = 3000;
const KEYS_AGE_MAX_MS = 10 * 60_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** The signing keys of an OpenID Connect issuer, found by discovery and cached. */
export class IssuerKeys {
  private keys?: Promise<JWTVerifyGetKey>;

  /** @param issuer exact `iss` of its tokens */
  constructor(readonly issuer: string) {}

  /**
   * The key a token names.
   * @throws DoorProblem 503 when the issuer cannot be asked; jose's errors when it has no such key
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await (
        await this.keySet()
      )(header, token);
    } catch (error) {
      const known =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw known ? error : new DoorProblem('IssuerUnreachable');
    }
  };

  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover();
    // A failed discovery is not remembered: the next request asks again.
    this.keys.catch(() => delete this.keys);
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const url = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    const { issuer, jwks_uri } = discovery.parse(await answer.json());
    if (issuer !== this.issuer) throw new Error('the issuer calls itself by another name');
    return createRemoteJWKSet(new URL(jwks_uri), {
      timeoutDuration: PATIENCE_MS,
      cacheMaxAge: KEYS_AGE_MAX_MS,
    });
  }
}
