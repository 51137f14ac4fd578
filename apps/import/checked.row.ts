import { isDate } from '../../libs/domain/kernel/instant.js';
import type { Fault, RowRuleName } from './fault.js';

const TEXT_LENGTH_MAX = 300;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Reads the columns of one row and collects what is wrong with them; every reader gives null with a fault. */
export class CheckedRow {
  readonly faults: Fault[] = [];
  private readonly fields: { readonly [column: string]: string };

  constructor(fields: { readonly [column: string]: string }) {
    this.fields = fields;
  }

  fault(column: string, rule: RowRuleName): null {
    const isKnown = this.faults.some((fault) => fault.column === column && fault.rule === rule);
    if (!isKnown) this.faults.push({ column, rule });
    return null;
  }

  /** The text of a column, null when it is empty. */
  text(column: string): string | null {
    const value = this.fields[column] ?? '';
    if (value.length > TEXT_LENGTH_MAX || CONTROL.test(value)) return this.fault(column, 'TextMustBePlain');
    return value === '' ? null : value;
  }

  /** The text of a column that must not be empty. */
  required(column: string): string | null {
    const faultsBefore = this.faults.length;
    const value = this.text(column);
    if (value !== null || this.faults.length > faultsBefore) return value;
    return this.fault(column, 'ValueMustBePresent');
  }

  /** An ISO date from DD-MM-YYYY, null when the column is empty. */
  date(column: string): string | null {
    const value = this.text(column);
    if (value === null) return null;
    const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(value);
    const date = match ? `${match[3]}-${match[2]}-${match[1]}` : '';
    return isDate(date) ? date : this.fault(column, 'DateMustExist');
  }

  requiredDate(column: string): string | null {
    return this.required(column) === null ? null : this.date(column);
  }

  /** A value of a closed list, matched without regard to case; null when the column is empty. */
  code<T>(column: string, codes: { readonly [value: string]: T }): T | null {
    const value = this.text(column);
    if (value === null) return null;
    const found = codes[value.toLowerCase()];
    return found === undefined ? this.fault(column, 'CodeMustBeKnown') : found;
  }

  requiredCode<T>(column: string, codes: { readonly [value: string]: T }): T | null {
    return this.required(column) === null ? null : this.code(column, codes);
  }

  /** A whole number within bounds. */
  number(column: string, min: number, max: number): number | null {
    const value = this.required(column);
    if (value === null) return null;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? number : this.fault(column, 'NumberMustBeWhole');
  }

  /** 18 digits as text, a leading apostrophe (which marks text in spreadsheets) taken off; null when empty. */
  nip(column: string): string | null {
    const value = this.text(column)?.replace(/^'/, '') ?? null;
    if (value === null) return null;
    if (/^\d+([.,]\d+)?e\+?\d+$/i.test(value)) return this.fault(column, 'NipMustBeText');
    if (!/^\d{18}$/.test(value)) return this.fault(column, 'NipMustHave18Digits');
    return value.endsWith('000') ? this.fault(column, 'NipMustKeepItsLastDigits') : value;
  }
}
