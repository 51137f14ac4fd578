import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearerOf } from './bearer.js';
import { DoorProblem } from './door-problem.js';
import { IssuerKeys } from './issuer.js';

const PERSON = '01J9ZK4Y8D3V5N7QXW2RB6MTCE';
const AUDIENCE = 'isen-mulang';

let server: Server;
let issuer: string;
let secret: CryptoKey;
let stranger: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  secret = pair.privateKey;
  stranger = (await generateKeyPair('ES256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const discovery = { issuer, jwks_uri: `${issuer}/jwks` };
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : discovery));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

interface Wish {
  readonly claims?: JWTPayload;
  readonly key?: CryptoKey;
  readonly kid?: string;
  readonly expires?: string;
  readonly typ?: string;
}

function token({ claims = {}, key = secret, kid = 'one', expires = '1h', typ }: Wish = {}): Promise<string> {
  return new SignJWT({ iss: issuer, aud: AUDIENCE, sub: PERSON, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid, ...(typ ? { typ } : {}) })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

async function outcome(
  authorization: string | undefined,
  keys = new IssuerKeys(issuer),
  personClaim = 'sub',
  client = { id: 'isen-mulang-client' },
): Promise<string> {
  try {
    return (await bearerOf(authorization, keys, { audience: AUDIENCE, personClaim, client })).person;
  } catch (error) {
    return error instanceof DoorProblem ? error.code : `another error: ${String(error)}`;
  }
}

test('a good token names its person', async () => {
  expect(await outcome(`Bearer ${await token()}`)).toBe(PERSON);
});

test('the person may stand in another claim, which must then be there', async () => {
  const claimed = await token({ claims: { sub: 'admin', isen_person: PERSON } });
  expect(await outcome(`Bearer ${claimed}`, undefined, 'isen_person')).toBe(PERSON);
  expect(await outcome(`Bearer ${await token()}`, undefined, 'isen_person')).toBe('TokenNotForUs');
});

test('every other token is turned away in words of its own', async () => {
  const cases: [string, string | undefined][] = [
    ['TokenMissing', undefined],
    ['TokenUnreadable', 'Basic dXNlcjpwYXNz'],
    ['TokenUnreadable', 'Bearer abc'],
    ['TokenUnreadable', 'Bearer a.b.c'],
    ['TokenExpired', `Bearer ${await token({ expires: '-1h' })}`],
    ['TokenSignatureInvalid', `Bearer ${await token({ key: stranger })}`],
    ['TokenSignatureInvalid', `Bearer ${await token({ kid: 'unknown' })}`],
    ['TokenIssuerUnknown', `Bearer ${await token({ claims: { iss: 'https://elsewhere.example' } })}`],
    ['TokenNotForUs', `Bearer ${await token({ claims: { aud: 'another-service' } })}`],
    ['TokenNotForUs', `Bearer ${await token({ claims: { sub: 'admin' } })}`],
  ];
  for (const [expected, authorization] of cases) expect(await outcome(authorization)).toBe(expected);
});

test('an ID token is none that lets anybody in, also where it is made out to the same name', async () => {
  const same = { id: AUDIENCE };
  const said = async (wish: Wish, client = same) =>
    outcome(`Bearer ${await token(wish)}`, undefined, undefined, client);
  expect(await said({ typ: 'at+jwt' })).toBe(PERSON);
  expect(await said({ typ: 'application/at+jwt', claims: { nonce: 'n' } })).toBe(PERSON);
  expect(await said({ typ: 'JWT', claims: { typ: 'Bearer' } })).toBe(PERSON);
  expect(await said({}, { id: 'another' })).toBe(PERSON);
  const others: [Wish, { id: string }?][] = [
    [{}],
    [{ typ: 'JWT' }],
    [{ claims: { typ: 'ID' } }],
    [{ claims: { typ: 'Refresh' } }, { id: 'another' }],
    [{ claims: { nonce: 'n' } }, { id: 'another' }],
    [{ claims: { at_hash: 'h' } }, { id: 'another' }],
    [{ typ: 'logout+jwt', claims: { events: {} } }, { id: 'another' }],
    [{ claims: { aud: [AUDIENCE, 'another'] } }, { id: 'another' }],
  ];
  for (const [wish, client] of others) expect(await said(wish, client)).toBe('TokenNotForUs');
});

test('a token without signature or with a shared secret is not accepted', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = part({ iss: issuer, aud: AUDIENCE, sub: PERSON, exp: Math.floor(Date.now() / 1000) + 600 });
  expect(await outcome(`Bearer ${part({ alg: 'none' })}.${payload}.`)).toBe('TokenUnreadable');
  expect(await outcome(`Bearer ${part({ alg: 'none' })}.${payload}.AA`)).toBe('TokenSignatureInvalid');
  const shared = new SignJWT({ iss: issuer, aud: AUDIENCE, sub: PERSON })
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .setExpirationTime('1h');
  const signed = await shared.sign(new TextEncoder().encode('x'.repeat(32)));
  expect(await outcome(`Bearer ${signed}`)).toBe('TokenSignatureInvalid');
});

test('an issuer that cannot be reached is an outage, and is asked again afterwards', async () => {
  const away = 'http://127.0.0.1:1';
  const keys = new IssuerKeys(away);
  const authorization = `Bearer ${await token({ claims: { iss: away } })}`;
  expect(await outcome(authorization, keys)).toBe('IssuerUnreachable');
  expect(await outcome(authorization, keys)).toBe('IssuerUnreachable');
});

test('keys that were fetched once are enough while the issuer is away', async () => {
  const keys = new IssuerKeys(issuer);
  const authorization = `Bearer ${await token()}`;
  expect(await outcome(authorization, keys)).toBe(PERSON);
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  expect(await outcome(authorization, keys)).toBe(PERSON);
});
