import { RadioChoice } from '../part/radio-choice.js';
import { useSignal } from '../part/signal.js';
import { useWords } from '../i18n/use-words.js';
import { chooseTheme, theme, THEMES, type Theme } from './theme.js';

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const { say } = useWords();
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
