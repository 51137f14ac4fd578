import { Person } from '../people/person.js';
import { useClock } from '../time/use-clock.js';
import type { Milestone } from './milestones.js';

/** When a step was done, and by whom. */
export function DoneBy({ milestone: { at, person } }: { readonly milestone: Milestone }) {
  const { day } = useClock();
  return (
    <>
      <time dateTime={at}>{day(at)}</time>
      {person && (
        <>
          {', '}
          <Person id={person} />
        </>
      )}
    </>
  );
}
