import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { TURN_WORDS } from './words.js';

interface Days {
  /** "sejak 3 hari" */
  since(iso: string): string;
  /** "tenggat 4 Des", or how long that is past. */
  due(iso: string): string;
}

/** How long something has waited and until when it may, in days as people count them. */
export function useDays(government?: string): Days {
  const { say } = useWords(TURN_WORDS);
  const { daysSince, shortDay } = useClock(government);
  return {
    since: (iso) => {
      const count = daysSince(iso);
      return count <= 0 ? say('turn.sinceToday') : say('turn.since', { count });
    },
    due: (iso) => {
      const count = daysSince(iso);
      if (Date.parse(iso) >= Date.now()) return say('turn.due', { day: shortDay(iso) });
      return count <= 0 ? say('turn.lateToday') : say('turn.late', { count });
    },
  };
}
