import { useLetters } from '../outbox/use-letters.js';
import { useClock } from '../time/use-clock.js';
import { MOVE_WORDS } from '../words/move-words.js';
import { useWords } from '../words/use-words.js';
import { SHELL_WORDS } from './words.js';

/** Moves whose outcome nobody knows yet: they are being processed, never said not to have happened. */
export function Underway() {
  const { say, word } = useWords(MOVE_WORDS, SHELL_WORDS);
  const { timeOfDay } = useClock();
  const underway = useLetters().filter(({ fate }) => fate.state === 'processing');
  return (
    <div role="status">
      {underway.map(({ key, move, sentAt }) => (
        <p key={key} className="notice" data-tone="wait">
          {say('outbox.processing', { move: word('move', move), time: timeOfDay(sentAt) })}
        </p>
      ))}
    </div>
  );
}
