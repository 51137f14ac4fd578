import { canonical, sha256Hex } from '../domain/kernel/hash.js';

/**
 * A piece of a line. People, positions and governments are named by id: whoever reads the document sees the names that
 * they may see, and erasing a person leaves the document and its hash as they are.
 */
export type Inline =
  | { readonly text: string }
  | { readonly person: string }
  | { readonly position: string }
  | { readonly government: string }
  /** ISO date. */
  | { readonly date: string }
  /** ISO instant. */
  | { readonly instant: string }
  /** A code of the domain, such as `box` 9 or `consideration` approved. */
  | { readonly code: string; readonly of: string };

export type Line = readonly Inline[];

/** A part of a document, from the top: what a page lays out, and a printer after it. */
export type Block =
  | { readonly block: 'title'; readonly lines: readonly Line[] }
  | { readonly block: 'paragraph'; readonly line: Line }
  /** Text that somebody has written, as it was written. */
  | { readonly block: 'prose'; readonly text: string }
  /** `Menimbang : a. …`, or `KESATU : …` with one item. */
  | {
      readonly block: 'clause';
      readonly label: string;
      /** How several items are told apart: considerations by letters, laws by numbers. */
      readonly marks: 'letters' | 'numbers';
      readonly items: readonly Line[];
    }
  | { readonly block: 'heading'; readonly line: Line }
  | { readonly block: 'list'; readonly items: readonly Line[] }
  | {
      readonly block: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    }
  | { readonly block: 'closing'; readonly lines: readonly Line[] };

/** A document as one tree; `template` is the SHA-256 of the template it was filled from. */
export interface Document {
  readonly form: 'isen-mulang/document/1';
  readonly name: string;
  readonly template: string;
  readonly blocks: readonly Block[];
}

/** The text that is sealed and signed: canonical JSON (RFC 8785), the same for the same tree everywhere. */
export const textOf = (document: Document): string => canonical(document);

/** What a signature names: SHA-256 over the UTF-8 bytes of that text. */
export const hashOfDocument = (document: Document): string => sha256Hex(textOf(document));

/** The tree that a sealed text holds; null for what was frozen as plain words, which stay readable as they are. */
export function documentIn(text: string): Document | null {
  if (!text.startsWith('{')) return null;
  try {
    const found = JSON.parse(text) as Partial<Document>;
    const isTree = found.form === 'isen-mulang/document/1' && Array.isArray(found.blocks);
    return isTree && canonical(found) === text ? (found as Document) : null;
  } catch {
    return null;
  }
}
