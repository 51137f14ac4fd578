import { useWords } from '../words/use-words.js';
import { SealedValue } from './sealed-value.js';
import { VALUE_WORDS } from './words.js';

interface DatumProps {
  readonly datum: unknown;
  /** Code of the rule that looked. */
  readonly rule: string;
  /** Kind of the stream, or nothing where it is of none. */
  readonly kind: string;
}

/** What a rule looked at, entry by entry, in words. */
export function Datum({ datum, rule, kind }: DatumProps) {
  const { say } = useWords(VALUE_WORDS);
  if (datum === null) return null;
  if (typeof datum !== 'object')
    return <p className="small">{say('refusal.datum', { datum: String(datum) })}</p>;
  return <SealedValue value={datum} rule={rule} kind={kind} />;
}
