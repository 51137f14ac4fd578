import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { later } from '../kit/later.js';
import { useWords } from '../words/use-words.js';
import type { Seat } from './seat.js';
import { SESSION_WORDS } from './words.js';

const acts = later(() => import('./seat-acts.js').then(({ SeatActs }) => SeatActs));

interface SeatMenuProps {
  readonly seat: Seat;
  /** What stands on the button; the person's name reads out with it. */
  readonly children: ReactNode;
}

/** A button with the menu of the moves that the server offers about a person, and the way to their case. */
export function SeatMenu({ seat, children }: SeatMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<'first' | 'last' | true | null>(null);
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        className="seat"
        data-moved={seat.box !== seat.mappedBox || undefined}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        onPointerEnter={acts.fetch}
        onFocus={acts.fetch}
        onKeyDown={openByKey}
        onClick={({ detail }) => setOpened(detail === 0 ? 'first' : true)}
      >
        {children}
      </button>
      {opened && (
        <acts.Part
          seat={seat}
          button={button}
          labelledBy={id}
          from={opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** What is going on about a person: moved, being voted on, somebody stands aside. */
export function SeatNotes({ seat }: { readonly seat: Seat }) {
  const { say } = useWords(SESSION_WORDS);
  const { box, mappedBox, proposed, recused } = seat;
  return (
    <span className="seat-notes small">
      {box !== mappedBox && <span className="tag">{say('nineBox.moved', { mapped: mappedBox })}</span>}
      {proposed && (
        <span className="tag" data-tone="accent">
          {say('nineBox.proposed', { box: proposed.box, votes: Object.keys(proposed.votes).length })}
        </span>
      )}
      {recused.length > 0 && <span className="tag">{say('nineBox.recused', { count: recused.length })}</span>}
    </span>
  );
}
