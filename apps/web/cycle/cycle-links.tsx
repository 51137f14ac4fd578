import { Link } from '@tanstack/react-router';
import { Card } from '../kit/card.js';
import { mayRead, useMe } from '../people/me.js';
import { useWords } from '../words/use-words.js';
import { DESTINATIONS } from '../shell/destinations.js';

const OF_CYCLES = ['/cases', '/sessions', '/successions'];

/** The lists that belong to a cycle, narrowed to it. */
export function CycleLinks({ stream }: { readonly stream: string }) {
  const { say } = useWords();
  const me = useMe();
  const links = DESTINATIONS.filter(({ to, reads }) => OF_CYCLES.includes(to) && mayRead(me, reads));
  return (
    <Card title={say('cycle.contents')}>
      <ul className="row">
        {links.map(({ to, phrase }) => (
          <li key={to}>
            <Link to={to} search={{ cycle: stream }} className="button">
              {say(phrase)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
