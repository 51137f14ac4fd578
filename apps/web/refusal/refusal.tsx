import type { Problem } from '../api/problem.js';
import { later } from '../kit/later.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import { Fixer } from './fixer.js';
import { LegalMoves } from './legal-moves.js';
import { REFUSAL_WORDS } from './words.js';

/** What rules look at has many names, and a no is rare. */
const looked = later(() => import('../value/datum.js').then(({ Datum }) => Datum));

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
  const { say, pick } = useWords(KIT_WORDS, REFUSAL_WORDS);
  const { code, sentence, article, datum, fixer, errors = [], legalMoves = [], reference } = problem;
  return (
    <div className="notice" data-tone="bad" role="alert">
      <p>
        <strong>{pick(sentence)}</strong>
      </p>
      {article && <p className="small">{say('refusal.article', { article })}</p>}
      {datum !== undefined && <looked.Part datum={datum} rule={code} kind={kind} />}
      {errors.length > 0 && (
        <ul className="small">
          {errors.map(({ path, message, sentence: said }) => (
            <li key={path + message}>{said ? pick(said) : <bdi>{`${path}: ${message}`}</bdi>}</li>
          ))}
        </ul>
      )}
      {fixer && <Fixer fixer={fixer} />}
      <LegalMoves moves={legalMoves} onOpen={onOpen} />
      {reference && <p className="muted small">{say('state.reference', { reference })}</p>}
    </div>
  );
}
