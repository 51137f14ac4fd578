/** Statements kept prepared on a connection; our sources hold a few hundred, with their variants. */
const NAMES_MAX = 2000;

const names = new Map<string, string>();

/**
 * The name under which a statement is prepared, the same for the same text as long as the process lives.
 * @returns undefined when there are too many already; such a statement is parsed each time
 */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= NAMES_MAX) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
