import { jwtVerify, type JWTPayload } from 'jose';
import type { BrowserSessionSource } from '../../../libs/persistence/access/browser-session.store.js';
import { ALGORITHMS, TOLERANCE_S } from '../door/bearer.js';
import { DoorProblem } from '../door/door-problem.js';
import type { IssuerKeys } from '../door/issuer.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** How old a token may be, in seconds: it is sent at once, and an older one would end sessions begun since. */
const AGE_MAX_S = 120;

/**
 * Whose sessions the issuer says have ended (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 * @param clientId to whom the token must be made out
 * @returns who, or which session of the issuer's, or both
 * @throws DoorProblem 400 for anything but a logout token of ours, 503 when the issuer cannot be asked
 */
export async function loggedOutBy(
  token: string,
  { issuer, find }: IssuerKeys,
  clientId: string,
): Promise<Partial<BrowserSessionSource> & { readonly jti: string }> {
  const wanted = { issuer, audience: clientId, algorithms: ALGORITHMS, clockTolerance: TOLERANCE_S };
  const checks = { ...wanted, maxTokenAge: AGE_MAX_S, requiredClaims: ['jti', 'events'] };
  try {
    const { payload, protectedHeader } = await jwtVerify(token, find, checks);
    if (/^(logout\+)?jwt$/i.test(protectedHeader.typ ?? 'JWT') && isLogout(payload))
      return { jti: payload.jti!, ...sourceOf(payload) };
  } catch (error) {
    if (error instanceof DoorProblem) throw error;
  }
  throw new DoorProblem('SignInFailed');
}

function isLogout({ events, nonce, sub, sid }: JWTPayload): boolean {
  const isEvent = typeof events === 'object' && events !== null && EVENT in events;
  return isEvent && nonce === undefined && (typeof sub === 'string' || typeof sid === 'string');
}

const sourceOf = ({ sub, sid }: JWTPayload): Partial<BrowserSessionSource> => ({
  ...(sub === undefined ? {} : { subject: sub }),
  ...(typeof sid === 'string' ? { issuerSession: sid } : {}),
});
