/**
 * One list of codes with the words that files write for them. A table is data: whoever corrects it adds a word and a
 * new version, and no code changes. Words are compared without case, accents, spaces and punctuation, so that `S-1`
 * and `s1` are one word.
 */
export interface CodeTable<Code> {
  /** What the list is called, Indonesian first. */
  readonly title: { readonly id: string; readonly en: string };
  /** Day on which this version of the list was put together, ISO date. */
  readonly version: string;
  /** Where the codes come from; what nobody could confirm is said to be unconfirmed. */
  readonly source: string;
  readonly rows: readonly CodeRow<Code>[];
}

/** A code, the official words for it, and the others that files use. */
export interface CodeRow<Code> {
  readonly code: Code;
  readonly words: readonly string[];
}
