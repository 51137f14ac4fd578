import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { BrowserSessionSource } from '../../../libs/persistence/access/browser-session.store.js';
import { isPersonId } from '../door/bearer.js';
import { DoorProblem } from '../door/door-problem.js';
import type { ApiSettings } from '../settings/api-settings.js';
import type { Attempt } from './attempt.js';

/** How long the issuer may take to answer, in seconds. */
const PATIENCE_S = 5;

/** What openid-client calls an issuer that does not answer as one. */
const OUTAGES = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

type Secrets = Omit<Attempt, 'returnPath'>;

/** Whom the issuer has signed in. */
export interface SignedIn {
  readonly person: string;
  readonly source: BrowserSessionSource;
}

/** The api as OpenID Connect relying party: authorization code with PKCE, state and nonce. */
export class RelyingParty {
  private found?: Promise<Configuration>;

  constructor(private readonly settings: ApiSettings) {}

  /**
   * Where to send a browser, and what must be known when it comes back.
   * @param language of the issuer's page, where it has it
   * @throws DoorProblem 503 when the issuer cannot be asked
   */
  async begin(language: string): Promise<{ readonly url: string; readonly secrets: Secrets }> {
    const config = await this.configuration();
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(config, {
      redirect_uri: this.callbackUrl,
      scope: 'openid',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
    });
    return { url: url.href, secrets };
  }

  /**
   * Who came back.
   * @param search query of the request that the issuer sent the browser to us with
   * @returns the person's id, and what the issuer calls them
   * @throws DoorProblem 400 when anything about the answer is wrong, 503 when the issuer cannot be asked
   */
  async complete(search: string, { state, nonce, verifier }: Secrets): Promise<SignedIn> {
    const config = await this.configuration();
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    };
    try {
      const granted = await authorizationCodeGrant(config, new URL(`${this.callbackUrl}${search}`), checks);
      const claims = granted.claims();
      const person = claims?.[this.settings.personClaim];
      const issuerSession = claims && typeof claims['sid'] === 'string' ? claims['sid'] : null;
      if (isPersonId(person)) return { person, source: { subject: claims?.sub ?? null, issuerSession } };
    } catch (error) {
      if (isOutage(error)) throw new DoorProblem('IssuerUnreachable');
    }
    throw new DoorProblem('SignInFailed');
  }

  /** Where the issuer itself ends its session, if it says so and can be asked. */
  async logoutUrl(): Promise<string | null> {
    const config = await this.configuration().catch(() => null);
    if (!config?.serverMetadata().end_session_endpoint) return null;
    return buildEndSessionUrl(config, { post_logout_redirect_uri: `${this.settings.publicUrl}/app/` }).href;
  }

  private get callbackUrl(): string {
    return `${this.settings.publicUrl}/auth/callback`;
  }

  /** A failed discovery is not remembered: the api starts without its issuer, and the next request asks again. */
  private async configuration(): Promise<Configuration> {
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch {
      delete this.found;
      throw new DoorProblem('IssuerUnreachable');
    }
  }

  private discover(): Promise<Configuration> {
    const { issuer, client } = this.settings;
    const authentication = client.secret === undefined ? None() : ClientSecretBasic(client.secret);
    // The settings allow plain HTTP on the loopback alone.
    const plain = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    const execute = [enableNonRepudiationChecks, ...plain];
    return discovery(new URL(issuer), client.id, undefined, authentication, { execute, timeout: PATIENCE_S });
  }
}

const isOutage = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof ClientError && OUTAGES.includes(error.code ?? ''));
