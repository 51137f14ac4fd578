import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { PERSONA_GRANT, SCRIPT_CLIENT } from '../../libs/contracts/identity/persona-grant.js';
import { API_RESOURCE, apiResource, TOKEN_SECONDS } from './api-resource.js';
import { ALGORITHM } from './key.js';
import { pageHeaders, problemPage } from './page.js';
import { registerPersonaGrant } from './persona-grant.js';
import type { Personas } from './personas.js';

/** What the demo issuer says of itself, and to whom it sends people back. */
export interface Issuer {
  readonly url: string;
  readonly audience: string;
  readonly key: JWK;
  readonly personas: Personas;
  /** The api as OpenID Connect knows it: its id, and the only address people are sent back to. */
  readonly clientId: string;
  readonly redirectUrl: string;
}

/**
 * A certified OpenID Connect provider for the demo. What it remembers between two requests stands in its memory, so a
 * restart forgets sign-ins under way; its key, and so its tokens, outlive it.
 */
export function providerOf(issuer: Issuer): Provider {
  const provider = new Provider(issuer.url, configurationOf(issuer));
  registerPersonaGrant(provider, issuer.audience, issuer.personas);
  return provider;
}

const configurationOf = (issuer: Issuer): Configuration => ({
  clients: clientsOf(issuer),
  // The library publishes the public half.
  jwks: { keys: [issuer.key] } as NonNullable<Configuration['jwks']>,
  enabledJWA: { idTokenSigningAlgValues: [ALGORITHM] },
  // Seconds.
  ttl: {
    AccessToken: TOKEN_SECONDS,
    AuthorizationCode: 60,
    Grant: 900,
    IdToken: 300,
    Interaction: 900,
    Session: 900,
  },
  scopes: ['openid'],
  responseTypes: ['code'],
  pkce: { required: () => true },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  loadExistingGrant: everythingGranted,
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  clientBasedCORS: () => false,
  renderError: (ctx, { error }) => {
    ctx.set(pageHeaders());
    ctx.body = problemPage(error);
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API_RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => apiResource(issuer.audience),
    },
  },
});

const clientsOf = ({ clientId, redirectUrl }: Issuer): NonNullable<Configuration['clients']> => {
  const open = { token_endpoint_auth_method: 'none', id_token_signed_response_alg: ALGORITHM } as const;
  return [
    {
      ...open,
      client_id: clientId,
      redirect_uris: [redirectUrl],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
    {
      ...open,
      client_id: SCRIPT_CLIENT,
      redirect_uris: [],
      response_types: [],
      grant_types: [PERSONA_GRANT],
    },
  ];
};

/** There is nothing to consent to: a token says who somebody is and no more. */
async function everythingGranted({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session } = oidc;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
