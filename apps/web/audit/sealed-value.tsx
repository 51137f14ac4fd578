import { StateValue } from './state-value.js';
import { useWords } from '../i18n/use-words.js';

/** Depth to which a sealed value is laid out; what lies deeper is shown as it is written. */
const DEPTH_MAX = 3;
const ITEMS_MAX = 20;

interface SealedValueProps {
  readonly value: unknown;
  /** Name of what holds it. */
  readonly field?: string;
  readonly depth?: number;
}

/** A sealed value as a list of its entries; nothing in it is ever read as markup. */
export function SealedValue({ value, field = '', depth = 0 }: SealedValueProps) {
  const { word } = useWords();
  if (typeof value !== 'object' || value === null) return <StateValue field={field} value={value} kind="" />;
  if (depth >= DEPTH_MAX) return <code>{JSON.stringify(value)}</code>;
  const entries = Object.entries(value);
  return (
    <dl className="datum small">
      {entries.slice(0, ITEMS_MAX).map(([name, one]) => (
        <div key={name}>
          <dt>{Array.isArray(value) ? Number(name) + 1 : word('field', name)}</dt>
          <dd>
            <SealedValue value={one} field={Array.isArray(value) ? field : name} depth={depth + 1} />
          </dd>
        </div>
      ))}
      {entries.length > ITEMS_MAX && <div>+{entries.length - ITEMS_MAX}</div>}
    </dl>
  );
}
