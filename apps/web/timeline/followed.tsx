import type { StreamKind } from '../api/stream-id.js';
import { useWords } from '../words/use-words.js';
import { EventSentence } from './sentence.js';
import { TIMELINE_WORDS } from './words.js';

interface FollowedProps {
  readonly events: readonly { readonly [field: string]: unknown }[];
  readonly actor: string | null;
  readonly kind: StreamKind;
}

const IN_SIGHT_MAX = 2;

/** What followed from an act, folded when it is much. */
export function Followed({ events, actor, kind }: FollowedProps) {
  const { say } = useWords(TIMELINE_WORDS);
  if (events.length === 0) return null;
  const list = (
    <ul className="followed muted small">
      {events.map((event, index) => (
        <li key={index}>
          <EventSentence event={event} actor={actor} kind={kind} />
        </li>
      ))}
    </ul>
  );
  if (events.length <= IN_SIGHT_MAX) return list;
  return (
    <details className="small">
      <summary className="muted">{say('timeline.followed', { count: events.length })}</summary>
      {list}
    </details>
  );
}
