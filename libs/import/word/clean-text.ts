/** What cleaning took from a cell beyond spaces at its ends; empty when nothing that a reader could miss. */
export interface CleanText {
  /** Empty for a cell of dashes: that is how files write "nothing". */
  readonly text: string;
  /** True when the text differs from what the file says in more than the spaces around it. */
  readonly changed: boolean;
  /** True when it held characters that turn the direction of writing. */
  readonly turned: boolean;
}

/** Nearly every cell is like this, and needs no second look. */
const PLAIN = /^(?!['=._-])[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const UNSEEN = /[\u00ad\u180e\u200b-\u200d\u2060\ufeff]/g;
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /\p{Cc}/gu;
const DASHES = /^[-\u2010-\u2015\u2212_.]+$/;
/** What programs write where they had nothing. */
const NOTHING = /^(?:null|nan|#n\/?a|n\/a|#ref!|#value!|#name\?|#div\/0!|#null!|#num!)$/i;

/**
 * One cell as it was meant, for every column alike: without marks that a program put there, unseen characters and
 * surplus spaces, in composed form.
 */
export function cleanText(raw: string): CleanText {
  if (raw === '' || (PLAIN.test(raw) && !NOTHING.test(raw)))
    return { text: raw, changed: false, turned: false };
  const turned = raw.search(TURNING) >= 0;
  const seen = raw
    .replace(UNSEEN, '')
    .replace(TURNING, '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(CONTROL, '')
    .trim();
  const text = unmarked(seen.normalize('NFC'));
  const isEmpty = DASHES.test(text) || NOTHING.test(text);
  return isEmpty ? { text: '', changed: false, turned } : { text, changed: text !== raw.trim(), turned };
}

/** Takes off how exports mark text: an apostrophe before it, or a formula around it (`="01"`). */
function unmarked(text: string): string {
  const formula = /^="(.*)"$/.exec(text)?.[1];
  return (formula ?? text).replace(/^'+/, '').trim();
}

/** A code in the form of its list: other apostrophes and quotes that mark it as text don't belong to it either. */
export const bareCode = (text: string): string => text.replace(/^['"`´‘’“”]+|['"`´‘’“”]+$/g, '').trim();
