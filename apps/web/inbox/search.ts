/** Whose tasks: one's own, those of one's groups, or both. */
export const SCOPES = ['all', 'mine', 'groups'] as const;
type Scope = (typeof SCOPES)[number];

/** What the inbox is narrowed to; it stands in the address, so that it can be kept and sent. */
export interface InboxSearch {
  readonly q?: string | undefined;
  readonly scope?: Scope | undefined;
  readonly kind?: string | undefined;
  /** Stream of a talent cycle. */
  readonly cycle?: string | undefined;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;

/** Reads the address; what it doesn't know it leaves out. */
export function inboxSearch(given: { readonly [name: string]: unknown }): InboxSearch {
  const scope = SCOPES.find((one) => one === given['scope']);
  const [q, kind, cycle] = [textOf(given['q']), textOf(given['kind']), textOf(given['cycle'])];
  return {
    ...(q ? { q } : {}),
    ...(scope && scope !== 'all' ? { scope } : {}),
    ...(kind ? { kind } : {}),
    ...(cycle ? { cycle } : {}),
  };
}
