import { z } from 'zod';

/** A route by which a browser gets a session or gives it back; nobody is signed in yet who asks it. */
export interface SignInRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly open: 'begin' | 'complete' | 'signOut';
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** What comes back when all is well. */
  readonly answer: { readonly status: 204 | 302; readonly description: string };
}

export const signInRoutes: readonly SignInRoute[] = [
  {
    method: 'GET',
    path: '/auth/sign-in',
    open: 'begin',
    summary: 'Sends a browser to the issuer to sign in, and afterwards to a page of the web app.',
    query: z.object({
      return: z.string().optional().describe('Path under /app/ to go to afterwards'),
      language: z.enum(['id', 'en']).optional().describe("Language of the issuer's page"),
    }),
    answer: { status: 302, description: 'To the issuer' },
  },
  {
    method: 'GET',
    path: '/auth/callback',
    open: 'complete',
    summary: 'Takes a browser back from the issuer and begins a session.',
    answer: { status: 302, description: 'To the page that was wished for, with the session in a cookie' },
  },
  {
    method: 'POST',
    path: '/auth/sign-out',
    open: 'signOut',
    summary:
      'Ends the session. Answers 200 with `logout`, an address, when the issuer ends its own session there.',
    answer: { status: 204, description: 'The session has ended' },
  },
];
