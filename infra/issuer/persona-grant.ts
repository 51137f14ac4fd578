import { errors, type Provider, type TokenEndpointGrantContext } from 'oidc-provider';
import { PERSONA_GRANT } from '../../libs/contracts/identity/persona-grant.js';
import { API_RESOURCE, apiResource } from './api-resource.js';
import type { Personas } from './personas.js';

interface GrantRequest {
  readonly persona?: string;
}

/** Teaches the provider to give an access token of any persona to whoever asks, for scripts and tests. */
export function registerPersonaGrant(provider: Provider, audience: string, personas: Personas): void {
  const grant = async (ctx: TokenEndpointGrantContext<GrantRequest>): Promise<void> => {
    const { client, params } = ctx.oidc;
    const persona = await personas.find(params.persona ?? '');
    if (!persona) throw new errors.InvalidGrant('no such persona');
    const resourceServer = new provider.ResourceServer(API_RESOURCE, apiResource(audience));
    const given = { client, accountId: persona.person, resourceServer, gty: PERSONA_GRANT, grantId: '' };
    const token = new provider.AccessToken(given);
    ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration };
  };
  provider.registerGrantType<GrantRequest>(PERSONA_GRANT, grant, 'persona');
}
