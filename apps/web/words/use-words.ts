import type { Sentence } from '../../../libs/domain/kernel/refusal.js';
import { useSignal } from '../storage/signal.js';
import { language as current } from './language.js';
import type { FamilyOf, KeyOf, Language, Phrases } from './phrase.js';
import { sayIn, type Values } from './say.js';

/** How a component says things in the language of the moment: `Key` is what it brought words for. */
export interface Words<Key extends string = never> {
  readonly language: Language;
  /** A text of the interface. */
  say(key: Key, values?: Values): string;
  /** The word for a code of the domain: `word('role', 'hrOfficer')`; a code nobody knows is shown as it is. */
  word(family: FamilyOf<Key>, code: string): string;
  /** A sentence that came from the server. */
  pick(sentence: Sentence): string;
}
export type WordsOf<Table extends Phrases> = Words<KeyOf<Table>>;

/**
 * The words of these tables in the language of the moment; whoever uses them is drawn anew when it changes. A table
 * travels with the pages that import it, so only what a page says is loaded with it.
 */
export function useWords<const Tables extends readonly Phrases[]>(
  ...tables: Tables
): WordsOf<Tables[number]> {
  const language = useSignal(current);
  const find = (key: string) => tables.find((table) => Object.hasOwn(table, key))?.[key];
  return {
    language,
    say: (key, values) => {
      const phrase = find(key);
      return phrase ? sayIn(language, phrase, values) : key;
    },
    word: (family, code) => {
      const phrase = find(`${family}.${code}`);
      return phrase ? sayIn(language, phrase) : code;
    },
    pick: (sentence) => sentence[language],
  };
}
