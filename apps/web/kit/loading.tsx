import { useWords } from '../words/use-words.js';
import { KIT_WORDS } from './words.js';

/** Something is on its way; said once, drawn as quiet lines. */
export function Loading() {
  const { say } = useWords(KIT_WORDS);
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{say('state.loading')}</span>
      <span className="bone" aria-hidden="true" />
      <span className="bone" aria-hidden="true" />
      <span className="bone" aria-hidden="true" />
    </div>
  );
}
