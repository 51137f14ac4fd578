import type { AccessEntry } from '../../../libs/persistence/access/access.store.js';

/** Within a minute: kinds of requests that are told apart, and those of them whose first is written at once. */
const KINDS_MAX = 1_000;
const PROMPT_MAX = 100;

/** What stands for every kind beyond those that are told apart. */
const OTHERS = { audit: 'several', method: '*', address: null, person: null, standing: null, stream: null };

/**
 * Requests of strangers, and of persons who were told to wait, of which there may be any number: the first of a kind is
 * written as it comes, and how many came after it once a minute, however many they were.
 */
export class Repeats {
  private sums = new Map<string, AccessEntry>();

  /** @returns the entry where it is the first of its kind and is to be written now */
  add(entry: AccessEntry): AccessEntry | null {
    const kept = this.sums.size < KINDS_MAX || this.sums.has(kindOf(entry)) ? entry : { ...entry, ...OTHERS };
    const kind = kindOf(kept);
    const before = this.sums.get(kind);
    const isPrompt = !before && this.sums.size < PROMPT_MAX;
    this.sums.set(kind, { ...(before ?? kept), count: isPrompt ? 0 : (before?.count ?? 0) + 1 });
    return isPrompt ? kept : null;
  }

  /** What came beyond the entries that `add` gave back; afterwards a new minute begins. */
  drain(): readonly AccessEntry[] {
    const ended = [...this.sums.values()].filter(({ count }) => count > 0);
    this.sums = new Map();
    return ended;
  }
}

/** Whether a request is one of those that may come in any number. */
export const mayRepeat = ({ person, status }: AccessEntry): boolean => person === null || status === 429;

const kindOf = ({ person, address, audit, method, status }: AccessEntry): string =>
  [person ?? address, audit, method, status].join(' ');
