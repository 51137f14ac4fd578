import { recall, recalled, remember } from '../shell/memory.js';

const DRAFT = 'draft/';

/** What somebody had begun to write, by field. */
export type Draft = { readonly [field: string]: unknown };

/** A draft's name: whose, and for which move where. */
export const draftName = (person: string, path: string, move: string): string =>
  `${DRAFT}${person}/${move}${path}`;

export const readDraft = (name: string): Draft => JSON.parse(recall(name) ?? '{}') as Draft;

export const writeDraft = (name: string, draft: Draft | null): void =>
  remember(name, draft && JSON.stringify(draft));

/** Forgets every draft kept in this browser, at sign-out. */
export function forgetDrafts(): void {
  for (const name of recalled(DRAFT)) remember(name, null);
}
