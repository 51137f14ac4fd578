import { language } from '../words/language.js';
import { sayIn } from '../words/say.js';
import { KIT_WORDS } from './words.js';

/** The few words that the component library says by itself, to those who hear the screen, by its own names. */
const LENT: { readonly [pack: string]: { readonly [word: string]: keyof typeof KIT_WORDS } } = {
  '@react-aria/overlays': { dismiss: 'library.dismiss' },
  '@react-aria/menu': { longPressMessage: 'library.longPress' },
};

/**
 * Has the library say our words. It knows no Bahasa Indonesia; it takes strings of one locale that the page brings along
 * under these symbols, whatever the browser's own is, and asks them anew each time it says one, so that they follow the language.
 */
export function lendWords(): void {
  const strings = Object.entries(LENT).map(([pack, words]) => [pack, saidBy(words)] as const);
  const page = window as unknown as { [symbol: symbol]: unknown };
  page[Symbol.for('react-aria.i18n.locale')] = 'id';
  page[Symbol.for('react-aria.i18n.strings')] = Object.fromEntries(strings);
}

const saidBy = (words: {
  readonly [word: string]: keyof typeof KIT_WORDS;
}): { readonly [word: string]: () => string } =>
  Object.fromEntries(
    Object.entries(words).map(([word, key]) => [word, () => sayIn(language.get(), KIT_WORDS[key])]),
  );
