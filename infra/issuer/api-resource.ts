import type { ResourceServer } from 'oidc-provider';
import { ALGORITHM } from './key.js';

/** Names the api to the issuer, where somebody asks for a token without naming a resource (RFC 8707). */
export const API_RESOURCE = 'urn:isen-mulang:api';

/** How long an access token is good, in seconds. */
export const TOKEN_SECONDS = 3_600;

/** Access tokens for the api are signed JWTs that carry the person's id and nothing else about the person. */
export const apiResource = (audience: string): ResourceServer => ({
  scope: '',
  audience,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: ALGORITHM } },
});
