import { recall, remember } from '../storage/memory.js';
import { signal } from '../storage/signal.js';

const remembered = signal(recall('standing'));

/** The standing that requests name, or null to act on all one has. */
export const standing = remembered;
export const chosenStanding = (): string | null => remembered.get();

/** Acts on this standing from now on, also at the next visit; null for all. */
export function chooseStanding(id: string | null): void {
  remember('standing', id);
  remembered.set(id);
}
