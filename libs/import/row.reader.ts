import type { Bytes } from '../files/bytes.js';
import type { Encoding } from '../files/encoding.inspection.js';
import { FileFault } from '../files/file-fault.js';
import { inspectFile } from '../files/file.inspection.js';
import { namedDelimiter, readCsv, type CsvDialect } from './file/csv.reader.js';
import { readSheet } from './file/sheet.reader.js';
import { isBlank, type TableRow } from './file/table-row.js';
import { openWorkbook } from './file/workbook.js';
import { checkHeader, findHeader, HEADER_ROW_MAX, type ColumnSet, type Header } from './header.js';
import { wordKey } from './word/code-index.js';

/** One row of the file: its number as a spreadsheet counts it, and the columns we read. */
export interface SourceRow {
  readonly row: number;
  /** null when the row is cut or its quotes are broken. */
  readonly fields: { readonly [column: string]: string } | null;
  /** Columns whose cell a workbook keeps as a number. */
  readonly numbers: ReadonlySet<string>;
}

/** How a file was written, for its report. */
export interface Dialect {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Name of the sheet that was read. */
  readonly sheet: string | null;
}

/** A file that is open, its header found and checked. Its rows can be read once. */
export interface Source {
  readonly dialect: Dialect;
  readonly header: Header;
  /** Rows that repeat the header or number the columns are left out. */
  rows(): AsyncGenerator<SourceRow>;
  close(): void;
}

/**
 * Opens a file whatever its dialect. A column that isn't read is never made into a value.
 * @throws FileFault when it can't be read, or no row of it is the expected header
 */
export async function openSource(file: Bytes, columns: ColumnSet): Promise<Source> {
  const found = await inspectFile(file);
  return found.format === 'csv' ? openCsv(file, found.encoding, columns) : openXlsx(file, columns);
}

const DELIMITERS = [',', ';', '\t', '|'];

async function openCsv(file: Bytes, encoding: Encoding, columns: ColumnSet): Promise<Source> {
  const named = await namedDelimiter(file, encoding);
  let best: { header: Header; delimiter: string } | null = null;
  for (const delimiter of named === null ? DELIMITERS : [named, ...DELIMITERS]) {
    const header = findHeader(
      await firstRows(readCsv(file, { encoding, delimiter, columns: 0, headerRow: 0 })),
      columns,
    );
    if (header && namesIn(header) > (best ? namesIn(best.header) : 0)) best = { header, delimiter };
  }
  const header = checkHeader(best?.header ?? null, columns);
  const delimiter = best?.delimiter ?? ',';
  const dialect: CsvDialect = { encoding, delimiter, columns: header.fields, headerRow: header.row };
  return {
    dialect: { format: 'csv', encoding, delimiter, sheet: null },
    header,
    rows: () => sourceRows(readCsv(file, dialect), header, true),
    close: () => {},
  };
}

const namesIn = ({ read }: Header): number => read.filter((name) => name !== false).length;

async function openXlsx(file: Bytes, columns: ColumnSet): Promise<Source> {
  const workbook = await openWorkbook(file);
  const close = () => workbook.archive.close();
  try {
    for (const sheet of workbook.sheets) {
      const header = findHeader(await firstRows(readSheet(workbook, sheet)), columns);
      if (!header) continue;
      checkHeader(header, columns);
      const dialect: Dialect = { format: 'xlsx', encoding: null, delimiter: null, sheet: sheet.name };
      return { dialect, header, rows: () => sourceRows(readSheet(workbook, sheet), header, false), close };
    }
    checkHeader(null, columns);
    throw new FileFault('Berkas tidak berisi baris data.', 'No data rows.');
  } catch (error) {
    close();
    throw error;
  }
}

async function firstRows(rows: AsyncGenerator<TableRow>): Promise<TableRow[]> {
  const first: TableRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length >= HEADER_ROW_MAX) break;
  }
  return first;
}

/** @param isCut whether a row with fewer columns than the header has been cut, or only leaves out empty cells */
async function* sourceRows(
  rows: AsyncGenerator<TableRow>,
  header: Header,
  isCut: boolean,
): AsyncGenerator<SourceRow> {
  for await (const found of rows) {
    if (found.row <= header.row || isBlank(found) || isFurniture(found, header)) continue;
    const isWhole = found.cells !== null && fits(found.cells, header, isCut);
    yield {
      row: found.row,
      fields: isWhole ? fieldsOf(found.cells, header) : null,
      numbers: numbersOf(found, header),
    };
  }
}

/** A row that repeats the header, as on each printed page, or that numbers the columns below it. */
function isFurniture({ row, cells }: TableRow, { row: at, texts, read }: Header): boolean {
  if (!cells) return false;
  const first = read.findIndex((name) => name !== false);
  if (cells[first] === texts[first]) return texts.every((text, index) => text === (cells[index] ?? ''));
  const written = row === at + 1 ? cells.filter((cell) => cell.trim() !== '') : [];
  return written.length >= 3 && written.every((cell, index) => wordKey(cell) === String(index + 1));
}

/** Empty cells beyond the header are no harm; a line that ends before it was cut. */
const fits = (cells: readonly string[], { columns }: Header, isCut: boolean): boolean =>
  (!isCut || cells.length >= columns) && cells.slice(columns).every((cell) => cell.trim() === '');

function fieldsOf(cells: readonly string[], { read }: Header): { [column: string]: string } {
  const fields: { [column: string]: string } = {};
  for (const [index, name] of read.entries()) if (name !== false) fields[name] = cells[index] ?? '';
  return fields;
}

function numbersOf({ numbers }: TableRow, { read }: Header): ReadonlySet<string> {
  const columns = [...(numbers ?? [])].map((index) => read[index]);
  return new Set(columns.filter((name) => typeof name === 'string'));
}
