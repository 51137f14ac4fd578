import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { sendProblem } from './answer.js';
import { LANGUAGES, type Language } from './page-words.js';
import { pageHeaders } from './page.js';
import type { Personas } from './personas.js';
import { signInPage } from './sign-in-page.js';

const BODY_BYTES_MAX = 4_096;
const FILTER_LENGTH_MAX = 100;

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Shows who one can sign in as. */
export const shows =
  (provider: Provider, personas: Personas): Serve =>
  async (request, response) => {
    const interaction = await underWay(provider, request, response);
    if (!interaction) return;
    const { pathname: path, searchParams } = new URL(request.url ?? '/', provider.issuer);
    const language = languageOf(searchParams.get('lang') ?? String(interaction.params['ui_locales'] ?? ''));
    const filter = (searchParams.get('q') ?? '').trim().slice(0, FILTER_LENGTH_MAX);
    // The form is answered with a way back to the client, and a browser holds every step of it to this policy.
    const target = new URL(String(interaction.params['redirect_uri'])).origin;
    response.writeHead(200, pageHeaders(target));
    response.end(signInPage(await personas.list(), { path, language, filter }));
  };

/** Signs the browser in as the persona that was chosen. */
export const chooses =
  (provider: Provider, personas: Personas): Serve =>
  async (request, response) => {
    if (!(await underWay(provider, request, response))) return;
    const persona = await personas.find(new URLSearchParams(await bodyOf(request)).get('persona') ?? '');
    if (!persona) return sendProblem(response, 400, 'invalid_request');
    const login = { accountId: persona.person, remember: false };
    await provider.interactionFinished(request, response, { login });
  };

/** The sign-in this request belongs to; answered here when this browser has none, or has one no longer. */
async function underWay(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  try {
    const interaction = await provider.interactionDetails(request, response);
    const isOwn = new URL(request.url ?? '/', provider.issuer).pathname === `/interaction/${interaction.uid}`;
    if (isOwn) return interaction;
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
  }
  return sendProblem(response, 400, 'session_not_found');
}

/** The first of the wished-for languages that there is; Indonesian otherwise. */
function languageOf(wished: string): Language {
  const tags = wished.split(' ').map((tag) => tag.split('-')[0]);
  return tags.map((tag) => LANGUAGES.find((language) => language === tag)).find(Boolean) ?? 'id';
}

/** The body as text; empty when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_BYTES_MAX) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
