import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../../../dist/contract/openapi.js';
import { problemOf, Refused, Unreachable } from './problem.js';
import { noticeSignedOut } from './sign-in.js';
import { chosenStanding } from './standing.js';

/** Whoever has chosen one standing still chooses among all of them, so asking who one is names none. */
const withStanding: Middleware = {
  onRequest({ request, schemaPath }) {
    const standing = chosenStanding();
    if (standing && schemaPath !== '/me') request.headers.set('Standing', standing);
    return request;
  },
};

/** The api under the contract that its document publishes; the browser sends the session's cookie by itself. */
export const api = createClient<paths>({ baseUrl: '/', fetch: (request) => fetch(request) });
api.use(withStanding);

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for. @throws Refused, Unreachable */
export async function answered<Data>(asking: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asking.catch((failure: unknown) => {
    throw failure instanceof DOMException && failure.name === 'AbortError' ? failure : new Unreachable();
  });
  if (response.ok) return data as Data;
  if (response.status === 401) noticeSignedOut();
  throw new Refused(problemOf(error, response.status));
}
