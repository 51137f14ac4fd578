import { RadioChoice } from '../kit/radio-choice.js';
import { useSignal } from '../storage/signal.js';
import { useWords } from '../words/use-words.js';
import { chooseTheme, theme, THEMES, type Theme } from './theme.js';
import { SHELL_WORDS } from './words.js';

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const { say } = useWords(SHELL_WORDS);
  const chosen = useSignal(theme);
  return (
    <RadioChoice<Theme>
      label={say('account.theme')}
      value={chosen}
      options={THEMES.map((value) => ({ value, text: say(`theme.${value}`) }))}
      onChange={chooseTheme}
      inRow
    />
  );
}
