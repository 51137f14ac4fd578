import { FileFault } from '../../files/file-fault.js';
import { serialDate } from '../word/read-date.js';
import { mustFitCell } from './cell-length.js';
import type { TableRow } from './table-row.js';
import type { Sheet, Workbook } from './workbook.js';
import { readXml, type Opened } from './xml.reader.js';

const COLUMNS_MAX = 1000;

/**
 * Streams the rows of a sheet. A cell that holds text comes as it is; one that shows a date, as YYYY-MM-DD; any other
 * number as its digits, and marked, because a number that should have been text may have lost some.
 */
export async function* readSheet(workbook: Workbook, sheet: Sheet): AsyncGenerator<TableRow> {
  const rows = new RowBuilder(workbook);
  yield* readXml(workbook.archive.text(sheet.path), rows, () => rows.taken());
}

class RowBuilder {
  private readonly workbook: Workbook;
  private done: TableRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private numbers = new Set<number>();
  private column = -1;
  private cell: Opened['attributes'] = {};
  private value = '';
  private inValue = false;
  private inReading = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  taken(): TableRow[] {
    const done = this.done;
    this.done = [];
    return done;
  }

  open({ name, attributes }: Opened): void {
    if (name === 'row') this.beginRow(Number(attributes['r'] ?? this.row + 1));
    if (name === 'c') this.beginCell(attributes);
    if (name === 'rPh') this.inReading = true;
    this.inValue = (name === 'v' || name === 't') && !this.inReading;
  }

  text(piece: string): void {
    if (!this.inValue) return;
    this.value += piece;
    mustFitCell(this.value);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    if (name === 'rPh') this.inReading = false;
    if (name === 'c') this.endCell();
    if (name !== 'row') return;
    const numbers = this.numbers.size > 0 ? { numbers: this.numbers } : {};
    this.done.push({ row: this.row, cells: this.cells, ...numbers });
  }

  private beginRow(row: number): void {
    this.row = row;
    this.cells = [];
    this.numbers = new Set();
    this.column = -1;
  }

  private beginCell(attributes: Opened['attributes']): void {
    const letters = /^[A-Z]{1,3}/.exec(attributes['r'] ?? '')?.[0];
    this.column = letters ? columnOf(letters) : this.column + 1;
    if (this.column >= COLUMNS_MAX)
      throw new FileFault('Lembar ini memuat terlalu banyak kolom.', 'The sheet has too many columns.');
    this.cell = attributes;
    this.value = '';
  }

  private endCell(): void {
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.shown();
  }

  private shown(): string {
    const { t: type = 'n', s: style = '0' } = this.cell;
    const { value, workbook } = this;
    if (type === 's') return value === '' ? '' : unescaped(workbook.texts[Number(value)] ?? '');
    if (type === 'd') return value.replace(/T.*$/, '');
    // An error is what a spreadsheet shows where it has no value.
    if (type === 'e' || value === '') return '';
    if (type !== 'n') return unescaped(value);
    const isDate = workbook.dateFormats.has(Number(style));
    const date = isDate ? serialDate(value.replace(/\.0+$/, ''), workbook.is1904)?.date : undefined;
    if (date === undefined) this.numbers.add(this.column);
    return date ?? value;
  }
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Workbooks write characters that XML may not hold as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
