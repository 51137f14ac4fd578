import { useContext, useMemo } from 'react';
import { clockOf, type Clock } from '../time/clock.js';
import { GovernmentContext } from '../time/use-clock.js';
import { zoneOf } from '../time/zone.js';

/** The clock of the government around, in the language that official documents are written in. */
export function useFormalClock(): Clock {
  const government = useContext(GovernmentContext);
  return useMemo(() => clockOf('id', zoneOf(government)), [government]);
}
