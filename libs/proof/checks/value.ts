/** The value in a disclosure's text; undefined when the text is broken, which is named where its digest is checked. */
export function valueIn<T>(text: string): T | undefined {
  try {
    return (JSON.parse(text) as [string, string, T])[2];
  } catch {
    return undefined;
  }
}
