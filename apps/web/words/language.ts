import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { PHRASES } from './dictionary.js';
import { resourceOf } from './resource.js';
import { LANGUAGES, type Language } from './phrase.js';
import { recall, remember } from '../storage/memory.js';

const isLanguage = (value: string | null): value is Language => LANGUAGES.includes(value as Language);

/** Bahasa Indonesia unless this browser was told otherwise. */
export const firstLanguage = (): Language => {
  const known = recall('language');
  return isLanguage(known) ? known : 'id';
};

/** Makes both languages ready; texts of React are escaped by React, so nothing is escaped twice here. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    resources: Object.fromEntries(
      LANGUAGES.map((language) => [language, { translation: resourceOf(PHRASES, language) }]),
    ),
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  showLanguage(firstLanguage());
}

/** Changes the language at once and for the next visits. */
export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language);
  await i18next.changeLanguage(language);
  showLanguage(language);
}

const showLanguage = (language: Language) => {
  document.documentElement.lang = language;
};
