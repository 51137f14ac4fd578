import type { IncomingMessage } from 'node:http';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The loopback has several names, and a cookie belongs to one of them: whoever came by another one than the issuer will
 * send back to is sent there first.
 * @returns the same address under our own name; null when there is nothing to mend
 */
export function loopbackTwin({ headers, url }: IncomingMessage, publicUrl: string): string | null {
  const own = new URL(publicUrl);
  const asked = URL.parse(`http://${headers.host ?? ''}`);
  const isTwin = LOOPBACK.includes(own.hostname) && LOOPBACK.includes(asked?.hostname ?? '');
  return isTwin && asked?.hostname !== own.hostname ? new URL(url ?? '/', own).href : null;
}
