import { recall, remember } from '../storage/memory.js';
import { signal } from '../storage/signal.js';
import { LANGUAGES, type Language } from './phrase.js';

const isLanguage = (value: string | null): value is Language => LANGUAGES.includes(value as Language);

/** Bahasa Indonesia unless this browser was told otherwise. */
const firstLanguage = (): Language => {
  const known = recall('language');
  return isLanguage(known) ? known : 'id';
};

/** The language of the moment. */
export const language = signal<Language>(firstLanguage());

/** Changes the language at once and for the next visits. */
export function chooseLanguage(chosen: Language): void {
  remember('language', chosen);
  language.set(chosen);
  showLanguage();
}

/** Readers aloud and hyphenation take the language from the document. */
export function showLanguage(): void {
  document.documentElement.lang = language.get();
}
