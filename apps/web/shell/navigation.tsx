import { Link } from '@tanstack/react-router';
import { mayRead, useMe } from '../people/me.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { DESTINATIONS } from './destinations.js';
import { SHELL_WORDS } from './words.js';

/** The lists that the person's roles open, as the api's contract says. */
export function Navigation() {
  const { say } = useWords(PLACE_WORDS, SHELL_WORDS);
  const me = useMe();
  return (
    <nav className="navigation" aria-label={say('shell.navigation')}>
      <ul>
        {DESTINATIONS.filter(({ reads }) => mayRead(me, reads)).map(({ to, phrase }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }}>
              {say(phrase)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
