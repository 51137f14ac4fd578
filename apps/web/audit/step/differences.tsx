import { useId } from 'react';
import type { Difference } from '../../../../libs/proof/checks/difference.js';
import { useWords } from '../../words/use-words.js';
import { familyOf, valuesIn } from './difference-words.js';
import { STEP_WORDS } from './words.js';

/** What differs in one act: in words, with its place and, where they may be shown, both values. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const { say } = useWords(STEP_WORDS);
  const title = useId();
  return (
    <div className="notice" data-tone="bad" role="group" aria-labelledby={title}>
      <h3 id={title}>{say('difference.title')}</h3>
      <ul className="differences">
        {differences.map(({ stream, seq, field, what }) => (
          <li key={`${seq} ${field} ${what}`}>
            <DifferenceLine stream={stream} seq={seq} field={field} {...valuesIn(what)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DifferenceLineProps {
  readonly stream: string;
  readonly seq: number;
  readonly field: string;
  readonly expected: string | null;
  readonly found: string | null;
}

/** One difference; the browser's and the server's are said in the same words. */
export function DifferenceLine({ stream, seq, field, expected, found }: DifferenceLineProps) {
  const { say, word } = useWords(STEP_WORDS);
  return (
    <div className="stacked">
      <span>{word('difference', familyOf(field))}</span>
      <span className="small">
        {say('difference.place', { seq, field })} · <bdi className="hash">{stream}</bdi>
      </span>
      {expected !== null && (
        <span className="small hash">{say('difference.values', { expected, found: found ?? '' })}</span>
      )}
    </div>
  );
}
