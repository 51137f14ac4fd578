import { useWords } from '../words/use-words.js';
import { Datum } from '../value/datum.js';
import { Fixer } from './fixer.js';
import { LegalMoves } from './legal-moves.js';
import type { Problem } from '../api/problem.js';

interface RefusalProps {
  readonly problem: Pick<
    Problem,
    'code' | 'sentence' | 'article' | 'datum' | 'fixer' | 'errors' | 'legalMoves'
  > & {
    readonly reference?: string;
  };
  /** Kind of the stream it stands in; nothing where there is none yet. */
  readonly kind: string;
  /** Opens the form of a move that is legal now, where there is one. */
  readonly onOpen?: (move: string) => void;
}

/** A no: the rule's sentence, its article, what it looked at, and who can put it right. */
export function Refusal({ problem, kind, onOpen }: RefusalProps) {
  const { say, pick } = useWords();
  const { code, sentence, article, datum, fixer, errors = [], legalMoves = [], reference } = problem;
  return (
    <div className="notice" data-tone="bad" role="alert">
      <p>
        <strong>{pick(sentence)}</strong>
      </p>
      {article && <p className="small">{say('refusal.article', { article })}</p>}
      {datum !== undefined && <Datum datum={datum} rule={code} kind={kind} />}
      {errors.length > 0 && (
        <ul className="small">
          {errors.map(({ path, message }) => (
            <li key={path + message}>
              <bdi>{path}</bdi>: <bdi>{message}</bdi>
            </li>
          ))}
        </ul>
      )}
      {fixer && <Fixer fixer={fixer} />}
      <LegalMoves moves={legalMoves} onOpen={onOpen} />
      {reference && <p className="muted small">{say('state.reference', { reference })}</p>}
    </div>
  );
}
