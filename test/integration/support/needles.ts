/** Something that must not be found, and where it was. */
export interface Hit {
  readonly where: string;
  readonly needle: string;
}

/** How much of a needle is looked up at once; no name and no NIP is shorter. */
const HEAD = 5;

/** Looks for thousands of strings at once, whatever their case. */
export class Needles {
  private readonly byHead = new Map<string, string[]>();

  constructor(needles: readonly string[]) {
    for (const needle of new Set(needles.map((one) => one.toLowerCase()))) {
      if (needle.length < HEAD) throw new Error('a needle is too short to be told from ordinary words');
      const head = needle.slice(0, HEAD);
      this.byHead.set(head, [...(this.byHead.get(head) ?? []), needle]);
    }
  }

  /** The needles that a text holds. */
  in(where: string, text: string): readonly Hit[] {
    const straw = text.toLowerCase();
    const hits: Hit[] = [];
    for (let at = 0; at + HEAD <= straw.length; at++) {
      const candidates = this.byHead.get(straw.slice(at, at + HEAD));
      const found = candidates?.find((needle) => straw.startsWith(needle, at));
      if (found) hits.push({ where, needle: found });
    }
    return hits;
  }
}
