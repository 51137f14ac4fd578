import { useWords } from '../words/use-words.js';
import { SHELL_WORDS } from './words.js';

/** The first stop of the keyboard: past the navigation. */
export function SkipLink() {
  const { say } = useWords(SHELL_WORDS);
  const skip = () => document.getElementById('content')?.focus();
  return (
    <button type="button" className="skip-link" onClick={skip}>
      {say('shell.skip')}
    </button>
  );
}
