import type { Language, Phrases } from './phrase.js';

/** The phrases of one language in the form that i18next reads. */
export function resourceOf(phrases: Phrases, language: Language): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([key, phrase]) => {
      const said = phrase[language];
      return typeof said === 'string'
        ? [[key, said]]
        : [
            [`${key}_one`, said[0]],
            [`${key}_other`, said[1]],
          ];
    }),
  );
}
