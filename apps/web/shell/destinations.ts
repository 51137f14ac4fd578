import { KINDS } from '../../../libs/contracts/kinds.js';
import { listOf, STREAM_KINDS } from '../api/stream-id.js';
import type { PLACE_WORDS } from '../words/place-words.js';

interface Destination {
  readonly to: string;
  readonly phrase: keyof typeof PLACE_WORDS;
  /** The path of the api whose readers see it. */
  readonly reads: string;
}

/** Where the navigation leads, in the order of the talent cycle. */
export const DESTINATIONS: readonly Destination[] = [
  { to: '/', phrase: 'inbox.title', reads: '/tasks' },
  ...STREAM_KINDS.map((kind) => ({
    to: listOf(kind),
    phrase: `${kind}.list` as const,
    reads: KINDS[kind].path,
  })),
  { to: '/audit', phrase: 'audit.list', reads: '/streams' },
];
