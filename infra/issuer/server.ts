import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { ALGORITHM, type SigningKey } from './key.js';
import type { Personas } from './personas.js';

/** What the issuer says of itself and signs into tokens. */
export interface Issuer {
  readonly url: string;
  readonly audience: string;
  readonly key: SigningKey;
  readonly personas: Pick<Personas, 'list' | 'find'>;
}

type Answer = { readonly status: number; readonly body: unknown };

const BODY_BYTES_MAX = 4_096;
const LIFETIME_SECONDS = 3_600;
const tokenRequest = z.strictObject({ persona: z.string().min(1).max(200) });

/**
 * A small OpenID Connect issuer for the demo: discovery document, keys, personas, and tokens for the asking. A token
 * carries the person's id and nothing else about the person.
 */
export const issuerServer = (issuer: Issuer): Server =>
  createServer((request, response) => {
    answer(issuer, request).then(
      (result) => send(response, result),
      () => send(response, { status: 503, body: { error: 'temporarily_unavailable' } }),
    );
  });

async function answer(issuer: Issuer, request: IncomingMessage): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', issuer.url);
  switch (`${request.method} ${pathname}`) {
    case 'GET /.well-known/openid-configuration':
      return { status: 200, body: discovery(issuer.url) };
    case 'GET /jwks':
      return { status: 200, body: { keys: [issuer.key.published] } };
    case 'GET /personas':
      return { status: 200, body: await issuer.personas.list() };
    case 'POST /token':
      return token(issuer, await bodyOf(request));
    default:
      return { status: 404, body: { error: 'not_found' } };
  }
}

async function token(issuer: Issuer, body: unknown): Promise<Answer> {
  const asked = tokenRequest.safeParse(body);
  if (!asked.success)
    return { status: 400, body: { error: 'invalid_request', error_description: '{"persona": …}' } };
  const persona = await issuer.personas.find(asked.data.persona);
  if (!persona)
    return { status: 400, body: { error: 'invalid_grant', error_description: 'no such persona' } };
  const signed = await new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, kid: issuer.key.kid, typ: 'JWT' })
    .setSubject(persona.person)
    .setIssuer(issuer.url)
    .setAudience(issuer.audience)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(issuer.key.secret);
  return { status: 200, body: { access_token: signed, token_type: 'Bearer', expires_in: LIFETIME_SECONDS } };
}

const discovery = (url: string): unknown => ({
  issuer: url,
  jwks_uri: `${url}/jwks`,
  token_endpoint: `${url}/token`,
  id_token_signing_alg_values_supported: [ALGORITHM],
  subject_types_supported: ['public'],
});

/** The body as JSON; undefined when it is none or too long. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
