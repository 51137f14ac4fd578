import type { PhraseKey } from '../words/dictionary.js';

interface Destination {
  readonly to: string;
  readonly phrase: PhraseKey;
  /** The path of the api whose readers see it. */
  readonly reads: string;
}

/** Where the navigation leads, in the order of the talent cycle. */
export const DESTINATIONS: readonly Destination[] = [
  { to: '/', phrase: 'inbox.title', reads: '/tasks' },
  { to: '/cycles', phrase: 'cycle.list', reads: '/cycles' },
  { to: '/cases', phrase: 'case.list', reads: '/cases' },
  { to: '/sessions', phrase: 'session.list', reads: '/calibration-sessions' },
  { to: '/successions', phrase: 'succession.list', reads: '/successions' },
  { to: '/signing-rounds', phrase: 'signing.list', reads: '/signing-rounds' },
  { to: '/audit', phrase: 'audit.list', reads: '/streams' },
];
