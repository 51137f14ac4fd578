import { Link } from '@tanstack/react-router';
import { Connection } from '../live/connection.js';
import { useWords } from '../words/use-words.js';
import { Account } from './account.js';
import { Mark } from './mark.js';
import { Navigation } from './navigation.js';
import { SHELL_WORDS } from './words.js';

/** Name of the product, where one can go, how fresh the screen is, and who one is. */
export function TopBar() {
  const { say } = useWords(SHELL_WORDS);
  return (
    <header className="top-bar">
      <div className="top-bar-row">
        <Link to="/" className="brand">
          <Mark />
          <span className="stacked">
            <span className="brand-name">Isen Mulang</span>
            <span className="brand-line">{say('shell.subtitle')}</span>
          </span>
        </Link>
        <div className="top-bar-end">
          <Connection />
          <Account />
        </div>
      </div>
      <Navigation />
    </header>
  );
}
