import { useWords, type WordsOf } from '../words/use-words.js';
import { DATUM_WORDS } from './datum-words.js';
import { FIELD_WORDS } from './field-words.js';
import { StateValue } from './state-value.js';

/** Depth to which a sealed value is laid out; what lies deeper is shown as it is written. */
const DEPTH_MAX = 3;
const ITEMS_MAX = 20;

interface SealedValueProps {
  readonly value: unknown;
  /** Name of what holds it. */
  readonly field?: string;
  /** Kind of the stream it is about. */
  readonly kind?: string;
  /** Code of the rule whose datum it is. */
  readonly rule?: string;
  readonly depth?: number;
}

/** A sealed value as a list of its entries; nothing in it is ever read as markup. */
export function SealedValue({ value, field = '', kind = '', rule = '', depth = 0 }: SealedValueProps) {
  const { word } = useWords(DATUM_WORDS, FIELD_WORDS);
  if (isPlain(value)) return <StateValue field={field} value={value} kind={kind} />;
  if (depth >= DEPTH_MAX) return <code>{JSON.stringify(value)}</code>;
  const entries = Object.entries(value as object) as [string, unknown][];
  const inner = { kind, depth: depth + 1 };
  return (
    <dl className="datum small">
      {entries.slice(0, ITEMS_MAX).map(([name, one]) => (
        <div key={name}>
          <dt>{Array.isArray(value) ? Number(name) + 1 : fieldWord(word, rule, name)}</dt>
          <dd>
            <SealedValue value={one} field={Array.isArray(value) ? field : name} {...inner} />
          </dd>
        </div>
      ))}
      {entries.length > ITEMS_MAX && <div>+{entries.length - ITEMS_MAX}</div>}
    </dl>
  );
}

/** What stands in one line: no parts, or a short list of values without parts. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length <= ITEMS_MAX && value.every((one) => typeof one !== 'object')
    : typeof value !== 'object' || value === null;

type DatumWords = WordsOf<typeof DATUM_WORDS | typeof FIELD_WORDS>;
type RuleOfItsOwn = keyof typeof DATUM_WORDS extends infer Key
  ? Key extends `datum.${infer Rule}.${string}`
    ? Rule
    : never
  : never;

/** A few rules use a name for something else than the rest. */
function fieldWord(word: DatumWords['word'], rule: string, name: string): string {
  const own = word(`datum.${rule}` as `datum.${RuleOfItsOwn}`, name);
  return own === name ? word('field', name) : own;
}
