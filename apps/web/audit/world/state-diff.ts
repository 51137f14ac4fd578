type Branch = { readonly [key: string]: unknown };

/** One thing that an act changed in a stream's state. */
export interface Change {
  /** Names of fields from the outside in; `tasks`, `t3`, `step`. Things in lists stand under what names them. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What names a thing in a list of its kind, by the field that does. */
const NAMES = ['task', 'case', 'person', 'instrument', 'rule', 'proposal', 'id'];

/** Everything that differs between two states, in the order of their fields; what is absent is undefined. */
export function changesBetween(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (!old || !now) return [{ path, before, after }];
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].flatMap((key) => changesBetween(old[key], now[key], [...path, key]));
}

/** The parts of a value that has parts: fields, or list items under what names them; null otherwise. */
function entriesOf(value: unknown): Branch | null {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item: unknown) => [nameOf(item), item]));
  return isBranch(value) ? value : null;
}

function nameOf(item: unknown): string {
  if (!isBranch(item)) return String(item);
  const field = NAMES.find((name) => typeof item[name] === 'string' || typeof item[name] === 'number');
  return field ? String(item[field]) : JSON.stringify(item);
}

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
