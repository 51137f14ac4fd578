import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { movesQuery } from '../api/moves-query.js';
import { partsOf } from '../api/stream-id.js';
import { useWords } from '../words/use-words.js';
import { CLAIMING } from './claiming.js';
import { FateLine } from './fate-line.js';
import type { MoveSearch } from './move-search.js';
import { Next } from './next.js';
import { turnQuery } from './turn-query.js';
import { WaitLine } from './wait-line.js';
import { TURN_WORDS } from './words.js';

interface TurnProps {
  readonly stream: string;
  readonly isEnded: boolean;
}

/** Whose turn it is on a stream, since when and until when, and what became of the task that one came here for. */
export function Turn({ stream, isEnded }: TurnProps) {
  const { say } = useWords(TURN_WORDS);
  const { kind, id } = partsOf(stream);
  const { task }: MoveSearch = useSearch({ strict: false });
  const { data } = useQuery(turnQuery(kind, id, task));
  const offers = useQuery(movesQuery(kind, id)).data?.moves ?? [];
  if (!data) return null;
  const { waits, next, asked } = data;
  // What a running cycle waits for is in its cases.
  const isSilent = isEnded || kind === 'cycle';
  if (isSilent && waits.length === 0 && !asked) return null;
  return (
    <section className="turn" aria-label={say('turn.title')}>
      {asked && <FateLine fate={asked} />}
      {waits.length > 0 && (
        <ul className="turn-waits">
          {waits.map((wait) => (
            <WaitLine
              key={wait.task}
              stream={stream}
              wait={wait}
              isTheirs={offers.some(({ move, task: on }) => on === wait.task && CLAIMING.includes(move))}
            />
          ))}
        </ul>
      )}
      {waits.length === 0 && !isSilent && (
        <p>{say(kind === 'importRun' ? 'turn.nobodyImport' : 'turn.nobody')}</p>
      )}
      <Next next={next} />
    </section>
  );
}
