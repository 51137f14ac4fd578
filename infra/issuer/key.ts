import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';

export const ALGORITHM = 'ES256';

/** The demo issuer's key: the secret half signs, the public half is published. */
export interface SigningKey {
  readonly kid: string;
  readonly secret: CryptoKey;
  readonly published: JWK;
}

/**
 * The key kept in this file, made on first use, so that tokens outlive a restart.
 * @param file absolute path, written with mode 600
 */
export async function loadKey(file: string): Promise<SigningKey> {
  const jwk = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JWK) : await create(file);
  const kid = await calculateJwkThumbprint(jwk);
  const { kty, crv, x, y } = jwk;
  const published = { kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig' } as JWK;
  return { kid, secret: (await importJWK(jwk, ALGORITHM)) as CryptoKey, published };
}

async function create(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  return jwk;
}
