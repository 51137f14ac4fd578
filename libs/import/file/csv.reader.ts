import { TextDecoder } from 'node:util';
import type { Bytes } from '../../files/bytes.js';
import type { Encoding } from '../../files/encoding.inspection.js';
import { FileFault } from '../../files/file-fault.js';
import { csvFields } from './csv-fields.js';
import type { TableRow } from './table-row.js';

/** How a text file separates its columns, and and what its header says of its rows. */
export interface CsvDialect {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** How many fields the rows below the header have; 0 while nobody knows yet. */
  readonly columns: number;
  /** Rows down to it may have any number of fields. */
  readonly headerRow: number;
}

const LINE_LENGTH_MAX = 1_000_000;
/** Most lines that one record may span, through line breaks inside quotes. */
const RECORD_LINES_MAX = 20;

/**
 * Streams the rows of a CSV file and goes on after a damaged one: a row cut inside a quoted value would otherwise
 * swallow everything up to the next quote, and rows would vanish uncounted. That is why no parser of a package reads
 * here. A first line `sep=;` is an instruction to spreadsheets, which don't show it, and no row.
 */
export async function* readCsv(file: Bytes, dialect: CsvDialect): AsyncGenerator<TableRow> {
  const waiting: string[] = [];
  let row = 0;
  let isFirst = true;
  const take = (atEnd: boolean): TableRow | null => {
    const columns = row < dialect.headerRow ? 0 : dialect.columns;
    const found = firstRecord(waiting, { ...dialect, columns }, atEnd);
    if (!found) return null;
    waiting.splice(0, found.lines);
    return { row: (row += 1), cells: found.cells };
  };
  for await (const lines of linesOf(file, dialect.encoding)) {
    for (const line of lines) {
      const isInstruction = isFirst && separatorOf(line) !== null;
      isFirst = false;
      if (isInstruction) continue;
      waiting.push(line);
      for (let record = take(false); record; record = take(false)) yield record;
    }
  }
  for (let record = take(true); record; record = take(true)) yield record;
}

/** The delimiter that the first line of a file names, null when it is an ordinary line. */
export async function namedDelimiter(file: Bytes, encoding: Encoding): Promise<string | null> {
  for await (const [first] of linesOf(file, encoding)) if (first !== undefined) return separatorOf(first);
  return null;
}

/** The delimiter that a line like `sep=;` names, null for any other line. */
const separatorOf = (line: string): string | null => /^"?sep=(.)"?[,;\t ]*$/i.exec(line)?.[1] ?? null;

/** The first record of the lines at hand, or null while its quotes are open and more lines may come. */
function firstRecord(lines: readonly string[], { delimiter, columns }: CsvDialect, atEnd: boolean) {
  const [first] = lines;
  if (first === undefined) return null;
  const cells = csvFields(first, delimiter);
  if (cells) return { lines: 1, cells };
  for (let count = 2; count <= lines.length; count++) {
    const joined = csvFields(lines.slice(0, count).join('\n'), delimiter);
    if (joined && (columns === 0 || joined.length === columns)) return { lines: count, cells: joined };
  }
  const isOpen = (first.split('"').length - 1) % 2 === 1;
  return isOpen && !atEnd && lines.length < RECORD_LINES_MAX ? null : { lines: 1, cells: null };
}

/** The lines of a file in handfuls, whichever way they end: CR, LF or both. */
async function* linesOf(file: Bytes, encoding: Encoding): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const chunk of file.stream()) {
    const text = rest + decoder.decode(chunk, { stream: true });
    // A CR at the end may be half of a CRLF.
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    if (rest.length > LINE_LENGTH_MAX)
      throw new FileFault('Ada baris yang terlalu panjang.', 'A line is too long.');
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}
