/** How scripts and tests get an access token from the demo issuer: a grant type and a public client of their own. */
export const PERSONA_GRANT = 'urn:isen-mulang:params:oauth:grant-type:persona';
export const SCRIPT_CLIENT = 'isen-mulang-scripts';

/**
 * The request, for `fetch` at the demo issuer's token endpoint, that gives an access token of a persona.
 * @param persona the persona's slug, as `npm run token` lists it
 */
export const personaTokenRequest = (persona: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ grant_type: PERSONA_GRANT, client_id: SCRIPT_CLIENT, persona }).toString(),
});
