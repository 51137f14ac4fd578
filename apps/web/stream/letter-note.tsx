import { Link } from '@tanstack/react-router';
import { pageOf, partsOf } from '../api/stream-id.js';
import { Button } from '../kit/button.js';
import type { Letter } from '../outbox/letter.js';
import { putAway } from '../outbox/outbox.js';
import { Refusal } from '../refusal/refusal.js';
import { useClock } from '../time/use-clock.js';
import { MOVE_WORDS } from '../words/move-words.js';
import { useWords } from '../words/use-words.js';
import { STREAM_WORDS } from './words.js';

interface LetterNoteProps {
  readonly letter: Letter;
  readonly onOpen: (move: string) => void;
}

/** What became of a move that was sent from here. */
export function LetterNote({ letter, onOpen }: LetterNoteProps) {
  const { say, word } = useWords(MOVE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { fate, move, key } = letter;
  const name = word('move', move);
  const away = <Button onPress={() => putAway(key)}>{say('outbox.putAway')}</Button>;
  if (fate.state === 'refused')
    return (
      <div className="letter">
        <p className="small">{say('outbox.refused', { move: name })}</p>
        <Refusal
          problem={fate.problem}
          kind={letter.stream ? partsOf(letter.stream).kind : ''}
          onOpen={onOpen}
        />
        {away}
      </div>
    );
  // What is being processed the shell says, on every page.
  if (fate.state === 'processing') return null;
  if (fate.state !== 'accepted')
    return (
      <p className="notice" role="status">
        {say('outbox.sending', { move: name })}
      </p>
    );
  const { seq, at, stream } = fate.answer;
  return (
    <div className="notice" data-tone="good" role="status">
      <p>{say('outbox.accepted', { move: name, seq, time: instant(at) })}</p>
      {letter.stream === null && <Link to={pageOf(stream) ?? '/'}>{say('outbox.open')}</Link>}
      {away}
    </div>
  );
}
