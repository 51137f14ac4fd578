/**
 * A line of a template: words with slots, `{{path}}` for a text or a number, `{{path as person}}` for what is named by
 * id. Paths lead into the facts, `one.x` into the element at hand where a part repeats.
 */
export type Words = string;

/** One cell that repeats within its row: the words, once for each element of `each`. */
interface Repeats {
  /** Path to a list in the facts; the part stands once for each of its elements, called `one`. */
  readonly each?: string;
  /** Path to what must be there, neither null, false nor empty; `!path` to what must not. */
  readonly when?: string;
}

/** A part of a template; it gives blocks of the same name. */
export type TemplateBlock = Repeats &
  (
    | { readonly block: 'title'; readonly lines: readonly Words[] }
    | { readonly block: 'paragraph' | 'heading'; readonly line: Words }
    | { readonly block: 'prose'; readonly text: Words }
    | {
        readonly block: 'clause';
        readonly label: string;
        readonly marks?: 'numbers';
        readonly items: readonly Words[];
      }
    | { readonly block: 'list'; readonly items: Repeats & { readonly line: Words } }
    | {
        readonly block: 'table';
        readonly head: readonly string[];
        readonly rows: Repeats & { readonly cells: readonly Words[] };
      }
    | { readonly block: 'closing'; readonly lines: readonly Words[] }
  );

/** A document's form, as data: its hash says which form was filled. */
export interface Template {
  readonly name: string;
  readonly blocks: readonly TemplateBlock[];
}
