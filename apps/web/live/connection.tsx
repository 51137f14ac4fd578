import { useSignal } from '../storage/signal.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { freshness } from './feed.js';
import { LIVE_WORDS } from './words.js';

/** Whether what is on the screen is what holds; a loss is said to those who can't see it as well. */
export function Connection() {
  const { say } = useWords(LIVE_WORDS);
  const { timeOfDay } = useClock();
  const now = useSignal(freshness);
  const text =
    now.state === 'lost' ? say('live.lost', { time: timeOfDay(now.since) }) : say(`live.${now.state}`);
  return (
    <p className="connection" data-state={now.state} role="status">
      <span className="connection-mark" aria-hidden="true" />
      <span>{text}</span>
    </p>
  );
}
