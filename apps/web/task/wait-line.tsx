import type { TurnView } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { useClock } from '../time/use-clock.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { Claim } from './claim.js';
import { DueText } from './due-text.js';
import { HandedTag } from './handed-tag.js';
import { OwnerName } from './owner-name.js';
import { ReassignedTag } from './reassigned-tag.js';
import { useDays } from './use-days.js';
import { TURN_WORDS } from './words.js';

interface WaitLineProps {
  readonly stream: string;
  readonly wait: TurnView['waits'][number];
  /** Whether whoever looks may take it or let it go. */
  readonly isTheirs: boolean;
}

/** One open task of a stream in a sentence: whom it waits for, for what, since when, until when and why then. */
export function WaitLine({ stream, wait, isTheirs }: WaitLineProps) {
  const { say, word, pick } = useWords(ROLE_WORDS, TASK_WORDS, TURN_WORDS);
  const { instant } = useClock(partsOf(stream).government);
  const { since } = useDays(partsOf(stream).government);
  const { kind, openedAt, dueAt, escalatedTo, why } = wait;
  return (
    <li className="turn-wait" data-late={Date.parse(dueAt) < Date.now() || undefined}>
      <p>
        {say('turn.waitsFor')}{' '}
        <strong>
          <OwnerName {...wait} />
        </strong>
        {', '}
        {word('task', kind).toLowerCase()}, <time dateTime={openedAt}>{since(openedAt)}</time>
        {', '}
        <DueText dueAt={dueAt} />
      </p>
      {escalatedTo && (
        <span className="tag" data-tone="warn">
          {say('turn.escalated', { role: word('role', escalatedTo) })}
        </span>
      )}
      <HandedTag {...wait} />
      <ReassignedTag {...wait} />
      {why && (
        <details className="small">
          <summary>{say('turn.why')}</summary>
          <p className="muted">
            {instant(dueAt)}: {pick(why)}
          </p>
        </details>
      )}
      {isTheirs && <Claim task={{ ...wait, stream }} />}
    </li>
  );
}
