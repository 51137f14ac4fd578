import { Link } from '@tanstack/react-router';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { listOf } from '../api/stream-id.js';
import { Card } from '../kit/card.js';
import { mayRead, useMe } from '../people/me.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { CYCLE_WORDS } from './words.js';

const OF_CYCLES = ['case', 'session', 'succession'] as const;

/** The lists that belong to a cycle, narrowed to it. */
export function CycleLinks({ stream }: { readonly stream: string }) {
  const { say } = useWords(CYCLE_WORDS, PLACE_WORDS);
  const me = useMe();
  const kinds = OF_CYCLES.filter((kind) => mayRead(me, KINDS[kind].path));
  return (
    <Card title={say('cycle.contents')}>
      <ul className="row">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={listOf(kind)} search={{ cycle: stream }} className="button">
              {say(`${kind}.list`)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
