import { useTranslation } from 'react-i18next';
import type { Sentence } from '../../../libs/domain/kernel/refusal.js';
import type { Language } from './phrase.js';
import { PHRASES, type PhraseKey } from './dictionary.js';

type Values = { readonly [name: string]: string | number };

/** How a component says things in the language of the moment. */
export interface Words {
  readonly language: Language;
  /** A text of the interface. */
  say(key: PhraseKey, values?: Values): string;
  /** The word for a code of the domain: `word('role', 'hrOfficer')`; a code nobody knows is shown as it is. */
  word(family: string, code: string): string;
  /** A sentence that came from the server. */
  pick(sentence: Sentence): string;
}

/** Words in the language of the moment; whoever uses them is drawn anew when it changes. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return {
    language,
    say: (key, values) => t(key, { ...values }) as string,
    word: (family, code) => {
      const key = `${family}.${code}`;
      return Object.hasOwn(PHRASES, key) ? (t(key) as string) : code;
    },
    pick: (sentence) => sentence[language],
  };
}
