import { RadioChoice } from '../kit/radio-choice.js';
import { chooseLanguage } from '../words/language.js';
import type { Language } from '../words/phrase.js';
import { useWords } from '../words/use-words.js';
import { SHELL_WORDS } from './words.js';

// Each language is called by its own name, so that whoever can't read the other finds it.
const OPTIONS = [
  { value: 'id', text: <span lang="id">Bahasa Indonesia</span> },
  { value: 'en', text: <span lang="en">English</span> },
] as const satisfies readonly { value: Language; text: unknown }[];

/** The language of the interface, changed without a reload. */
export function LanguageChoice() {
  const { say, language } = useWords(SHELL_WORDS);
  return (
    <RadioChoice<Language>
      label={say('account.language')}
      value={language}
      options={OPTIONS}
      onChange={chooseLanguage}
      inRow
    />
  );
}
