/** A route about the sessions that somebody has, asked with the cookie of one of them, or by the issuer. */
export interface BrowserSessionRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly open: 'sessions' | 'signOutEverywhere' | 'backChannelLogout';
  readonly summary: string;
  /** What comes back when all is well. */
  readonly answer: { readonly status: 200 | 204; readonly description: string };
}

export const browserSessionRoutes: readonly BrowserSessionRoute[] = [
  {
    method: 'GET',
    path: '/auth/sessions',
    open: 'sessions',
    summary: "Lists the living sessions of the cookie's person.",
    answer: {
      status: 200,
      description:
        '`rows`, each with `session`, `createdAt`, `seenAt` and `current`; `session` opens nothing',
    },
  },
  {
    method: 'POST',
    path: '/auth/sign-out-everywhere',
    open: 'signOutEverywhere',
    summary: "Ends every session of the cookie's person, in whatever browser.",
    answer: { status: 204, description: 'They have ended' },
  },
  {
    method: 'POST',
    path: '/auth/back-channel-logout',
    open: 'backChannelLogout',
    summary: 'Takes from the issuer, as form field `logout_token`, that sessions have ended there.',
    answer: { status: 204, description: 'They have ended here too' },
  },
];
