import { createHash } from 'node:crypto';
import { decodeJwt, errors, jwtVerify, type JWTHeaderParameters, type JWTPayload } from 'jose';
import type { DoorCode } from '../../../libs/contracts/wire/door-problem.js';
import { DoorProblem } from './door-problem.js';
import type { IssuerKeys } from './issuer.js';

/** Signatures by private keys only: a token signed with a shared secret or with none is never accepted. */
export const ALGORITHMS = ['ES256', 'EdDSA', 'RS256', 'PS256'];

/** Whether a claim holds a person's id, a ULID. */
export const isPersonId = (claim: unknown): claim is string =>
  typeof claim === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(claim);

/** What a token must be made for, and the claim that holds the person's id. */
export interface TokenTerms {
  readonly audience: string;
  readonly personClaim: string;
  /** The api as the issuer's client, to which ID tokens are made out. */
  readonly client: { readonly id: string };
}

/** Clocks of issuer and api may differ by this much, in seconds. */
export const TOLERANCE_S = 5;

/** Whom a token names, and until when it is taken, in epoch milliseconds. */
export interface Bearer {
  readonly person: string;
  readonly until: number;
  readonly login: Login;
}

/** How a person came to be let in, as far as that is known: what the door signs with an act. */
export interface Login {
  /** What the issuer says of how it authenticated them, and when, in seconds of the epoch. */
  readonly acr: string | null;
  readonly authTime: number | null;
  /** SHA-256 of the id of the token, or of the session that it belongs to; null where it has none. */
  readonly token: string | null;
}

/**
 * Who sends a request, by the bearer token in its Authorization header.
 * @throws DoorProblem 401 saying in plain words what is wrong, or 503 when the issuer cannot be asked
 */
export async function bearerOf(
  authorization: string | undefined,
  keys: IssuerKeys,
  terms: TokenTerms,
): Promise<Bearer> {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new DoorProblem(authorization ? 'TokenUnreadable' : 'TokenMissing');
  if (issuerOf(token) !== keys.issuer) throw new DoorProblem('TokenIssuerUnknown');
  const payload = await verified(token, keys, terms);
  const { [terms.personClaim]: person, exp = 0 } = payload;
  if (!isPersonId(person)) throw new DoorProblem('TokenNotForUs');
  return { person, until: (exp + TOLERANCE_S) * 1000, login: loginIn(payload) };
}

function loginIn({ acr, auth_time: authTime, jti, sid }: JWTPayload): Login {
  const id = jti ?? sid;
  return {
    acr: typeof acr === 'string' ? acr : null,
    authTime: Number.isSafeInteger(authTime) ? (authTime as number) : null,
    token: typeof id === 'string' ? createHash('sha256').update(id).digest('hex') : null,
  };
}

/** What the token says of its issuer; looked at first, because another issuer's keys are not ours to fetch. */
function issuerOf(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new DoorProblem('TokenUnreadable');
  }
}

async function verified(token: string, { issuer, find }: IssuerKeys, terms: TokenTerms): Promise<JWTPayload> {
  const { audience, personClaim } = terms;
  const wanted = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: TOLERANCE_S };
  try {
    const checks = { ...wanted, requiredClaims: ['exp', personClaim] };
    const { payload, protectedHeader } = await jwtVerify(token, find, checks);
    requireAccessToken(protectedHeader, payload, terms);
    return payload;
  } catch (error) {
    throw error instanceof DoorProblem ? error : new DoorProblem(codeOf(error));
  }
}

/** Claims of ID tokens and of logout tokens. */
const OTHERS_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];

/**
 * An access token says so: `at+jwt` in its head (RFC 9068), or `Bearer` as its `typ` claim, as Keycloak has it. Where
 * neither says anything it must be made out to the api alone and not to the api's client, and bear no mark of another kind.
 * @throws DoorProblem 401
 */
function requireAccessToken(
  { typ = 'JWT' }: Pick<JWTHeaderParameters, 'typ'>,
  payload: JWTPayload,
  { client }: TokenTerms,
): void {
  if (/^(application\/)?at\+jwt$/i.test(typ)) return;
  const isUntyped = /^(application\/)?jwt$/i.test(typ);
  const kind = payload['typ'];
  const isMarked = OTHERS_CLAIMS.some((claim) => claim in payload);
  const isForClient = [payload.aud].flat().includes(client.id);
  const isAccess = kind === 'Bearer' || (kind === undefined && !isForClient);
  if (!isUntyped || isMarked || !isAccess) throw new DoorProblem('TokenNotForUs');
}

function codeOf(error: unknown): DoorCode {
  if (error instanceof errors.JWTExpired) return 'TokenExpired';
  if (error instanceof errors.JWTClaimValidationFailed) return 'TokenNotForUs';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'TokenUnreadable';
  return 'TokenSignatureInvalid';
}
