import type { CodeTable } from '../../domain/reference/codes/code-table.js';

/** A text without case, accents and punctuation, its words apart: `Sub-Bagian  UMUM` is `sub bagian umum`. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What two spellings of one code have in common; of a number the leading zeros don't count. */
export function wordKey(text: string): string {
  const key = plainWords(text).replaceAll(' ', '');
  return /^\d+$/.test(key) ? String(Number(key)) : key;
}

/** Where the parts of a cell like `Penata Muda (III/a)` or `III/a - Penata Muda` meet. */
const PART = /[()[\]–—,;|]| - | \/ /;

/** The words of a code table, ready to be looked up. */
export class CodeIndex<Code> {
  private readonly codes: ReadonlyMap<string, Code>;

  constructor(table: CodeTable<Code>) {
    this.codes = new Map(table.rows.flatMap(({ code, words }) => words.map((word) => [wordKey(word), code])));
  }

  /** The code a cell stands for: as a whole, or by its parts as long as they don't contradict each other. */
  find(text: string): Code | undefined {
    const whole = this.codes.get(wordKey(text));
    if (whole !== undefined) return whole;
    const parts = text.split(PART).map((part) => this.codes.get(wordKey(part)));
    const known = new Set(parts.filter((code) => code !== undefined));
    return known.size === 1 ? [...known][0] : undefined;
  }

  /** The code of the longest word that the text begins with, as `S-1` in `S-1 Akuntansi`. */
  findAtStart(text: string): Code | undefined {
    const words = plainWords(text).split(' ');
    for (let count = words.length - 1; count > 0; count--) {
      const code = this.codes.get(wordKey(words.slice(0, count).join('')));
      if (code !== undefined) return code;
    }
    return undefined;
  }

  /** Every code whose word stands somewhere in the text, whole words only. */
  findWithin(text: string): ReadonlySet<Code> {
    const words = plainWords(text).split(' ');
    const found = new Set<Code>();
    for (let from = 0; from < words.length; from++)
      for (let until = from + 1; until <= words.length && until <= from + 3; until++) {
        const code = this.codes.get(wordKey(words.slice(from, until).join('')));
        if (code !== undefined) found.add(code);
      }
    return found;
  }

  /** The code of the longest word that the text ends or begins with. */
  findAtEdge(text: string): Code | undefined {
    const words = plainWords(text).split(' ');
    for (let count = Math.min(3, words.length - 1); count > 0; count--) {
      const edges = [words.slice(-count), words.slice(0, count)];
      const code = edges
        .map((edge) => this.codes.get(wordKey(edge.join(''))))
        .find((one) => one !== undefined);
      if (code !== undefined) return code;
    }
    return undefined;
  }
}
