import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** What a test may want to be wrong about a token. */
export interface TokenWish {
  readonly expires?: string;
  readonly audience?: string;
  readonly issuer?: string;
  /** Signs with a key that the issuer does not publish. */
  readonly forged?: boolean;
}

/** An OpenID Connect issuer of a test's own, which signs whatever is wished for. */
export interface TokenIssuer {
  readonly url: string;
  token(person: string, wish?: TokenWish): Promise<string>;
  /** Any token under its key, of any claims beside its own. */
  signed(claims: JWTPayload, typ: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts one on a free port of the loopback. */
export async function tokenIssuer(audience: string): Promise<TokenIssuer> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const forger = (await generateKeyPair('ES256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const url = urlOf(server);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = urlOf(server);
  return {
    url,
    token: (person, { forged = false, ...wish } = {}) =>
      signed(forged ? forger : pair.privateKey, person, { issuer: url, audience, expires: '1h', ...wish }),
    signed: (claims, typ) =>
      new SignJWT({ iss: url, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ })
        .sign(pair.privateKey),
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function signed(key: CryptoKey, person: string, wish: Required<Omit<TokenWish, 'forged'>>): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
    .setSubject(person)
    .setIssuer(wish.issuer)
    .setAudience(wish.audience)
    .setIssuedAt()
    .setExpirationTime(wish.expires)
    .sign(key);
}
