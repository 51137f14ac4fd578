import type { Fault, RowRuleName } from './fault.js';
import type { Notice, NoticeRuleName } from './notice.js';
import { bareCode, cleanText } from './word/clean-text.js';
import type { CodeIndex } from './word/code-index.js';
import { readDate } from './word/read-date.js';
import { shownWord } from './word/shown-word.js';

const TEXT_LENGTH_MAX = 300;
const NONE: ReadonlySet<string> = new Set();
/** Digits that a spreadsheet keeps of a number; a longer code has lost its end. */
const DIGITS_KEPT = 15;

/**
 * Reads the columns of one row, each cleaned alike, and collects what is wrong with them; every reader gives null
 * with a fault. A fault keeps the row out; a notice goes with a row that is taken.
 */
export class CheckedRow {
  readonly faults: Fault[] = [];
  readonly notices: Notice[] = [];
  private readonly fields: { readonly [column: string]: string };
  private readonly numbers: ReadonlySet<string>;
  private readonly cleaned = new Map<string, string | null>();

  constructor(fields: { readonly [column: string]: string }, numbers: ReadonlySet<string> = NONE) {
    this.fields = fields;
    this.numbers = numbers;
  }

  fault(column: string, rule: RowRuleName): null {
    const isKnown = this.faults.some((fault) => fault.column === column && fault.rule === rule);
    if (!isKnown) this.faults.push({ column, rule });
    return null;
  }

  /** Notes something about a datum; the word is kept only where it can name nobody. */
  notice(column: string, rule: NoticeRuleName, word?: string | null): null {
    const shown = word ? shownWord(word, this.fields['NAMA'] ?? '') : null;
    this.notices.push(shown === null ? { column, rule } : { column, rule, word: shown });
    return null;
  }

  /** True when a workbook keeps the cell as a number. */
  isNumber(column: string): boolean {
    return this.numbers.has(column);
  }

  /** The text of a column, null when it is empty. */
  text(column: string): string | null {
    const value = this.peek(column);
    if (value !== null && value.length > TEXT_LENGTH_MAX) return this.fault(column, 'TextMustBePlain');
    return value;
  }

  /** The text of a column that is of no use when it is too long, but keeps nobody out. */
  loose(column: string): string | null {
    const value = this.peek(column);
    if (value !== null && value.length > TEXT_LENGTH_MAX) return this.notice(column, 'TextIsTooLong');
    return value;
  }

  /** The text of a column that must not be empty. */
  required(column: string): string | null {
    const faultsBefore = this.faults.length;
    const value = this.text(column);
    if (value !== null || this.faults.length > faultsBefore) return value;
    return this.fault(column, 'ValueMustBePresent');
  }

  /** A code of somebody else's list, without what marks it as text; null when a spreadsheet has spoilt it. */
  id(column: string): string | null {
    const value = this.loose(column);
    if (value === null) return null;
    const isSpoilt = this.isNumber(column) && !/^\d+$/.test(value);
    const isLong = this.isNumber(column) && value.length > DIGITS_KEPT;
    const isScientific = /^\d([.,]\d+)?e\+\d+$/i.test(value);
    if (isSpoilt || isLong || isScientific) return this.notice(column, 'CodeLostDigits');
    const code = bareCode(value);
    if (code !== value) this.notice(column, 'TextWasCleaned');
    return code === '' ? null : code;
  }

  /** A date in any of the forms files use, null when the column is empty. */
  date(column: string): string | null {
    const value = this.text(column);
    return value === null ? null : (this.readable(column, value) ?? this.fault(column, 'DateMustExist'));
  }

  requiredDate(column: string): string | null {
    return this.required(column) === null ? null : this.date(column);
  }

  /** A date whose absence keeps nobody out; `missing` says whether an empty column is worth a notice. */
  looseDate(column: string, missing: boolean): string | null {
    const value = this.loose(column);
    if (value === null) return missing ? this.notice(column, 'ValueIsMissing') : null;
    return this.readable(column, value) ?? this.notice(column, 'DateIsUnreadable', value);
  }

  private readable(column: string, value: string): string | null {
    const read = readDate(bareCode(value));
    if (read?.serial) this.notice(column, 'DateWasSerial');
    return read?.date ?? null;
  }

  /** A value of a closed list; null when the column is empty. */
  code<T>(column: string, codes: CodeIndex<T>): T | null {
    const value = this.text(column);
    if (value === null) return null;
    const found = codes.find(value);
    return found === undefined ? this.fault(column, 'CodeMustBeKnown') : found;
  }

  requiredCode<T>(column: string, codes: CodeIndex<T>): T | null {
    return this.required(column) === null ? null : this.code(column, codes);
  }

  /** A whole number within bounds. */
  number(column: string, min: number, max: number): number | null {
    const value = this.required(column);
    if (value === null) return null;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? number : this.fault(column, 'NumberMustBeWhole');
  }

  /**
   * 18 digits as text; null when empty. The official spacing (`19800101 200501 1 001`) is a spelling. A number, as a
   * workbook or scientific notation keeps it, has lost its last digits for good.
   */
  nip(column: string): string | null {
    const value = this.text(column);
    if (value === null) return null;
    const bare = bareCode(value);
    if (this.isNumber(column) || /^\d+([.,]\d+)?e\+?\d+$/i.test(bare))
      return this.fault(column, 'NipMustBeText');
    const digits = bare.replace(/(?<=\d)[ .\-–/](?=\d)/g, '');
    if (!/^\d{18}$/.test(digits)) return this.fault(column, 'NipMustHave18Digits');
    return digits.endsWith('000') ? this.fault(column, 'NipMustKeepItsLastDigits') : digits;
  }

  /** A name of a person or a title; one whose writing turns is refused, because it shows what it is not. */
  name(column: string): string | null {
    const { turned } = cleanText(this.fields[column] ?? '');
    return turned ? this.fault(column, 'TextMustRunOneWay') : this.text(column);
  }

  private peek(column: string): string | null {
    const known = this.cleaned.get(column);
    if (known !== undefined) return known;
    const { text, changed } = cleanText(this.fields[column] ?? '');
    if (changed) this.notice(column, 'TextWasCleaned');
    const value = text === '' ? null : text;
    this.cleaned.set(column, value);
    return value;
  }
}
