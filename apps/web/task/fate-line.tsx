import type { TurnView } from '../api/contract.js';
import { Person } from '../people/person.js';
import { useClock } from '../time/use-clock.js';
import { MOVE_WORDS } from '../words/move-words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { TURN_WORDS } from './words.js';

/** What became of the task that somebody came here for by a link of the past, and who did it. */
export function FateLine({ fate }: { readonly fate: NonNullable<TurnView['asked']> }) {
  const { say, word } = useWords(MOVE_WORDS, TASK_WORDS, TURN_WORDS);
  const { instant } = useClock();
  const { kind, closedAt, closedHow, move, by } = fate;
  return (
    <p role="status">
      {say(`fate.${closedHow}`, { task: word('task', kind) })} {move && word('move', move)}
      {by && (
        <>
          {' '}
          {say('fate.by')} <Person id={by} />
        </>
      )}
      , <time dateTime={closedAt}>{instant(closedAt)}</time>.
    </p>
  );
}
