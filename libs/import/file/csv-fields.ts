/**
 * The fields of one record, or null when its quotes don't close, or stand where none may. A quoted field may be
 * wrapped in a formula (`="0123"`), which is how some exports keep a number text.
 * @param text one or several lines of a file, without the last line break
 */
export function csvFields(text: string, delimiter: string): string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; ;) {
    const field = quoted(text, at, delimiter) ?? plain(text, at, delimiter);
    if (!field) return null;
    fields.push(field.value);
    if (field.end >= text.length) return fields;
    at = field.end + delimiter.length;
  }
}

interface Field {
  readonly value: string;
  /** Where the delimiter after it stands, or the end of the text. */
  readonly end: number;
}

/** A field in quotes; undefined when it has none, null when they are broken. */
function quoted(text: string, at: number, delimiter: string): Field | null | undefined {
  let start = at;
  while (text[start] === ' ') start += 1;
  if (text[start] === '=') start += 1;
  if (text[start] !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  let end = close + 1;
  while (text[end] === ' ' && delimiter !== ' ') end += 1;
  if (end < text.length && !text.startsWith(delimiter, end)) return null;
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function plain(text: string, at: number, delimiter: string): Field | null {
  const found = text.indexOf(delimiter, at);
  const end = found < 0 ? text.length : found;
  const value = text.slice(at, end);
  return value.includes('"') ? null : { value, end };
}
