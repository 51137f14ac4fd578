import { recall, recalled, remember } from './memory.js';

const DRAFT = 'draft/';

/** What somebody had begun to write, by field. */
export type Draft = { readonly [field: string]: unknown };

/** A draft's name: whose, and for which move where; of several motions in one place, about which case. */
export const draftName = (person: string, path: string, move: string, about?: string): string =>
  `${DRAFT}${person}/${move}${path}${about === undefined ? '' : `#${about}`}`;

export const readDraft = (name: string): Draft => JSON.parse(recall(name) ?? '{}') as Draft;

export const writeDraft = (name: string, draft: Draft | null): void =>
  remember(name, draft && JSON.stringify(draft));

/** Forgets the drafts kept in this browser: all of them, or those that are not this person's. */
export function forgetDrafts(but?: string): void {
  for (const name of recalled(DRAFT))
    if (but === undefined || !name.startsWith(`${DRAFT}${but}/`)) remember(name, null);
}
