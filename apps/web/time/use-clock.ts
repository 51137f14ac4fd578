import { createContext, useContext, useMemo } from 'react';
import { useWords } from '../words/use-words.js';
import { clockOf, type Clock } from './clock.js';
import { zoneOf } from './zone.js';

/** Code of the government whose clock is read here. */
export const GovernmentContext = createContext<string | null>(null);

/** The clock of the government around, in the language of the moment; a row of another one names its own. */
export function useClock(government?: string): Clock {
  const { language } = useWords();
  const around = useContext(GovernmentContext);
  const code = government ?? around;
  return useMemo(() => clockOf(language, zoneOf(code)), [language, code]);
}
