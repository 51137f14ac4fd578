import { Button } from '../kit/button.js';
import { MOVE_WORDS } from '../words/move-words.js';
import { useWords } from '../words/use-words.js';
import { REFUSAL_WORDS } from './words.js';

interface LegalMovesProps {
  readonly moves: readonly string[];
  readonly onOpen: ((move: string) => void) | undefined;
}

/** What can be done instead, as the law says, whoever's turn it is. */
export function LegalMoves({ moves, onOpen }: LegalMovesProps) {
  const { say, word } = useWords(MOVE_WORDS, REFUSAL_WORDS);
  if (moves.length === 0) return null;
  return (
    <div className="row small">
      <span>{say('refusal.legalMoves')}</span>
      {moves.map((move) =>
        onOpen ? (
          <Button key={move} look="quiet" onPress={() => onOpen(move)}>
            {word('move', move)}
          </Button>
        ) : (
          <span key={move} className="tag">
            {word('move', move)}
          </span>
        ),
      )}
    </div>
  );
}
