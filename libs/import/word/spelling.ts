/**
 * One spelling per code: files write the same id now in upper, now in lower case, and each would become a unit of its
 * own. The first spelling stays, and those the database knows come first, so that no id of ours changes.
 */
export class Spelling {
  private readonly known: Map<string, string>;

  constructor(codes: Iterable<string>) {
    this.known = new Map([...codes].map((code) => [code.toLowerCase(), code]));
  }

  of(code: string): string {
    const key = code.toLowerCase();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, code);
    return code;
  }
}
