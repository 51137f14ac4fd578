import type { IncomingMessage } from 'node:http';
import { DoorProblem } from './door-problem.js';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A browser sends our cookie whoever made it ask, so what changes something must come from a page of ours. Browsers
 * say so in Sec-Fetch-Site, older ones by Origin, and neither can be set by a page.
 * @param publicUrl our origin
 * @throws DoorProblem 403 for anything else, and for a request that says nothing about where it comes from
 */
export function requireOwnOrigin(
  { method = '', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  publicUrl: string,
): void {
  if (READING.includes(method)) return;
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined ? headers.origin === publicUrl : site === 'same-origin';
  if (!isOwn) throw new DoorProblem('RequestFromElsewhere');
}
