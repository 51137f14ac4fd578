import { CODE_WORDS } from '../words/code-words.js';
import type { Phrases } from '../words/phrase.js';
import { ROLE_WORDS } from '../words/role-words.js';

const WORDS: Phrases = { ...CODE_WORDS, ...ROLE_WORDS };

/** The word for a code in an official document, always in Bahasa Indonesia; a box keeps its number before it. */
export function formalWord(family: string, code: string): string {
  const said = WORDS[`${family}.${code}`]?.id ?? code;
  return family === 'box' ? `Kotak ${code} (${said})` : said;
}
