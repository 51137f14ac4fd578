/** A piece of a sentence: words as they are, or the name of what belongs there. */
export type Piece = { readonly text: string } | { readonly slot: string };

/** The pieces of a template such as `{{actor}} memilih {{person}}.`, in order. */
export function piecesOf(template: string): readonly Piece[] {
  return template
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const slot = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
      return slot === undefined ? { text: part } : { slot };
    });
}
