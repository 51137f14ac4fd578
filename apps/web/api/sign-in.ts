import { signal } from '../storage/signal.js';

/** Whether the server has said that nobody is signed in, or that the session has ended. */
export const signedOut = signal(false);

export const noticeSignedOut = (): void => signedOut.set(true);

/** Where signing in begins, in which language, and where it comes back to. */
export function signInAddress(language: string, here = location.pathname + location.search): string {
  return `/auth/sign-in?${new URLSearchParams({ return: here, language })}`;
}
