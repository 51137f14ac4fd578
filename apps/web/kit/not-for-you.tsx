import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.js';
import { KIT_WORDS } from './words.js';

/** The one page for what isn't there and what isn't theirs: it says nothing about either. */
export function NotForYou() {
  const { say } = useWords(KIT_WORDS);
  return (
    <section className="notice not-for-you">
      <h2>{say('state.notForYou')}</h2>
      <p>{say('state.notForYouWhy')}</p>
      <p>
        <Link to="/">{say('state.toInbox')}</Link>
      </p>
    </section>
  );
}
