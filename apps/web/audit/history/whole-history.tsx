import { useState } from 'react';
import { Button } from '../../kit/button.js';
import { useWords } from '../../words/use-words.js';
import { EventLine } from './event-line.js';
import type { LinkedEvent } from './linked-history.js';
import { STRETCH, stretchAt } from './stretch.js';
import { HITIMELINE_WORDS } from './words.js';

interface WholeHistoryProps {
  readonly events: readonly LinkedEvent[];
  readonly seq: number;
  readonly goTo: (act: number) => void;
}

/** All events, a stretch at a time, beginning with the act at hand; nothing is drawn before it is opened. */
export function WholeHistory({ events, seq, goTo }: WholeHistoryProps) {
  const { say } = useWords(HITIMELINE_WORDS);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say('history.whole', { count: events.length })}</summary>
      {isOpen && <Stretches key={seq} events={events} seq={seq} goTo={goTo} />}
    </details>
  );
}

function Stretches({ events, seq, goTo }: WholeHistoryProps) {
  const { say } = useWords(HITIMELINE_WORDS);
  const [turned, setTurned] = useState<number | null>(null);
  const from = turned ?? stretchAt(events, seq);
  const until = Math.min(from + STRETCH, events.length);
  return (
    <>
      {events.length > STRETCH && (
        <div className="stepper-row">
          <Button isDisabled={from === 0} onPress={() => setTurned(Math.max(0, from - STRETCH))}>
            {say('history.earlier')}
          </Button>
          <span className="muted small number">
            {say('history.stretch', { from: from + 1, until, count: events.length })}
          </span>
          <Button isDisabled={until >= events.length} onPress={() => setTurned(until)}>
            {say('history.later')}
          </Button>
        </div>
      )}
      <ol className="engine engine-whole">
        {events.slice(from, until).map((event) => (
          <li key={event.key} data-here={event.act === seq || undefined}>
            <EventLine event={event} />
            {event.act === null ? (
              <span className="muted small">{say('history.noAct')}</span>
            ) : (
              <Button look="quiet" onPress={() => goTo(event.act ?? 1)}>
                {say('history.goTo', { seq: event.act })}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
