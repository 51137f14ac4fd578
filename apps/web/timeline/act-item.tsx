import type { ActRow } from '../api/contract.js';
import type { StreamKind } from '../api/stream-id.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { ActorLine } from './actor-line.js';
import { Followed } from './followed.js';
import { Refused } from './refused.js';
import { EventSentence } from './sentence.js';
import { consequencesOf, tellingOf } from './telling.js';
import { TIMELINE_WORDS } from './words.js';
import { Written } from './written.js';

interface ActItemProps {
  readonly act: ActRow;
  readonly kind: StreamKind;
}

/** One sealed act: its sentences, what was written, on whose authority, and what followed. */
export function ActItem({ act, kind }: ActItemProps) {
  const { say } = useWords(TIMELINE_WORDS);
  const { instant } = useClock();
  const actor = typeof act.actor['person'] === 'string' ? act.actor['person'] : null;
  const followed = consequencesOf(act.events);
  return (
    <li className="act" data-outcome={act.outcome}>
      <p className="act-seq number" aria-label={say('timeline.act', { seq: act.seq })}>
        {act.seq}
      </p>
      <div className="act-body">
        <Refused act={act} />
        {tellingOf(act.events).map((event, index) => (
          <p key={index}>
            <EventSentence event={event} actor={actor} kind={kind} />
          </p>
        ))}
        <Written act={act} />
        <p className="muted small">
          <ActorLine act={act} kind={kind} /> · <time dateTime={act.at}>{instant(act.at)}</time>
        </p>
        <Followed events={followed} actor={actor} kind={kind} />
      </div>
    </li>
  );
}
