import { useWords } from '../words/use-words.js';
import { Empty } from './empty.js';
import { KIT_WORDS } from './words.js';

/** A part of a page that is not for whoever reads it; the page itself is there. */
export function NotTold() {
  const { say } = useWords(KIT_WORDS);
  return <Empty>{say('state.notTold')}</Empty>;
}
