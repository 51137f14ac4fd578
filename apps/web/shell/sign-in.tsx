import { signInAddress } from '../api/sign-in.js';
import { useWords } from '../words/use-words.js';
import { LanguageChoice } from './language-choice.js';
import { Mark } from './mark.js';
import { SHELL_WORDS } from './words.js';

/** Nobody is signed in, or the session has ended: the way in, which comes back to this very page. */
export function SignIn() {
  const { say, language } = useWords(SHELL_WORDS);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Mark />
        <h1>Isen Mulang</h1>
        <p className="muted">{say('shell.subtitle')}</p>
        <p>{say('signIn.why')}</p>
        <a className="button button-primary" href={signInAddress(language)}>
          {say('signIn.go')}
        </a>
        <LanguageChoice />
      </div>
    </main>
  );
}
