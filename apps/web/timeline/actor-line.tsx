import type { ActRow } from '../api/contract.js';
import { partsOf, type StreamKind } from '../api/stream-id.js';
import { Person } from '../people/person.js';
import { PEOPLE_WORDS } from '../people/words.js';
import { useClock } from '../time/use-clock.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { StreamLink } from './stream-link.js';
import { TIMELINE_WORDS } from './words.js';

/** Who acted, and the paper they acted on as it was sealed; or which deadline or stream did. */
export function ActorLine({ act, kind }: { readonly act: ActRow; readonly kind: StreamKind }) {
  const { say } = useWords(TIMELINE_WORDS);
  const { actor, authority } = act;
  if (typeof actor['stream'] === 'string' && partsOf(actor['stream']).kind === kind)
    return say('timeline.itself');
  if (typeof actor['stream'] === 'string')
    return (
      <>
        {say('timeline.fromStream')} <StreamLink stream={actor['stream']} />
      </>
    );
  if (typeof actor['person'] !== 'string') return say('timeline.deadline');
  return (
    <>
      <Person id={actor['person']} />
      {authority && (
        <>
          , <Paper {...authority} />
        </>
      )}
    </>
  );
}

interface PaperProps {
  readonly role: string;
  readonly kind: string;
  readonly decree: string;
  readonly from: string;
  readonly until: string | null;
}

function Paper({ role, kind, decree, from, until }: PaperProps) {
  const { say, word } = useWords(PEOPLE_WORDS, ROLE_WORDS);
  const { date } = useClock();
  const office = word('role', role);
  const held =
    kind === 'definitive' ? office : say('authority.held', { kind: word('standing', kind), role: office });
  return (
    <>
      {held} (<bdi>{decree}</bdi>,{' '}
      {until
        ? say('authority.fromUntil', { from: date(from), until: date(until) })
        : say('authority.from', { from: date(from) })}
      )
    </>
  );
}
