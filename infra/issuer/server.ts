import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { send, sendProblem } from './answer.js';
import { STYLE_PATH } from './page.js';
import { providerOf, type Issuer } from './provider.js';
import { chooses, shows } from './sign-in.js';
import { STYLE } from './style.js';

/** The demo issuer over HTTP: the provider, the page on which a persona is chosen, and the list for scripts. */
export function issuerServer(issuer: Issuer): Server {
  const provider = providerOf(issuer);
  const elsewhere = provider.callback();
  return createServer((request, response) => {
    const serve = ownRoute(issuer, provider, request);
    if (!serve) return void elsewhere(forgetful(request, provider), response);
    serve(request, response).catch(() => sendProblem(response, 503, 'temporarily_unavailable'));
  });
}

/** In a demo one person is many, so nobody is remembered: each sign-in asks, and a new persona replaces no old one. */
function forgetful(request: IncomingMessage, provider: Provider): IncomingMessage {
  const session = provider.cookieName('session');
  const isSession = (cookie: string) => [session, `${session}.sig`].includes(cookie.split('=')[0] ?? '');
  const cookies = (request.headers.cookie ?? '').split('; ');
  request.headers.cookie = cookies.filter((cookie) => !isSession(cookie)).join('; ');
  return request;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is served beside the provider's own routes. */
function ownRoute(
  { url, personas }: Issuer,
  provider: Provider,
  request: IncomingMessage,
): Serve | undefined {
  const { pathname } = new URL(request.url ?? '/', url);
  switch (`${request.method} ${pathname.replace(/^\/interaction\/[\w-]+$/, '/interaction')}`) {
    case 'GET /personas':
      return async (_, response) => send(response, 'application/json', JSON.stringify(await personas.list()));
    case `GET ${STYLE_PATH}`:
      return async (_, response) => send(response, 'text/css; charset=utf-8', STYLE);
    case 'GET /interaction':
      return shows(provider, personas);
    case 'POST /interaction':
      return chooses(provider, personas);
    default:
      return undefined;
  }
}
