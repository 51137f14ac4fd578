import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What stands for whoever asks before they have signed in: an IPv4 address, or of an IPv6 address the network (/64) that
 * one subscriber holds, because nobody counts the addresses within it.
 */
export function networkOf(address: string | undefined): string {
  const mapped = MAPPED.exec(address ?? '')?.[1];
  if (mapped) return mapped;
  const bare = (address ?? '').replace(/%.*$/, '');
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, 4).join(':')}::/64` : bare;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
