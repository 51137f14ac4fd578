/** One record of a CSV file: row number (the header is 1), and its text, null when it is damaged. */
export interface CsvRecord {
  readonly row: number;
  readonly text: string | null;
}

/** Most lines that one record may span, through line breaks inside quotes. */
const RECORD_LINES_MAX = 20;

const WELL_FORMED = /^(?:"[^"]*(?:""[^"]*)*"|[^",]*)(?:,(?:"[^"]*(?:""[^"]*)*"|[^",]*))*$/;
const FIELD = /(?:^|,)(?:"[^"]*(?:""[^"]*)*"|[^",]*)/g;

/**
 * Puts lines together to records and goes on after a damaged one. A CSV parser alone can't: a row cut inside a
 * quoted value makes it swallow everything up to the next quote, and rows would vanish uncounted.
 */
export async function* readCsvRecords(lines: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let waiting: string[] = [];
  let columns = 0;
  let row = 0;
  const take = (atEnd: boolean): CsvRecord | null => {
    const found = firstRecord(waiting, columns, atEnd);
    if (!found) return null;
    waiting = waiting.slice(found.lines);
    row += 1;
    if (row === 1) columns = countFields(found.text ?? '');
    return { row, text: found.text };
  };
  for await (const line of lines) {
    waiting.push(row === 0 ? line.replace(/^\uFEFF/, '') : line);
    for (let record = take(false); record; record = take(false)) yield* filled(record);
  }
  for (let record = take(true); record; record = take(true)) yield* filled(record);
}

/** An empty line is no row, but a spreadsheet counts it. */
function* filled(record: CsvRecord): Generator<CsvRecord> {
  if (record.text === null || record.text.trim() !== '') yield record;
}

/** The first record of the lines at hand, or null while its quotes are open and more lines may come. */
function firstRecord(lines: readonly string[], columns: number, atEnd: boolean) {
  const [first] = lines;
  if (first === undefined) return null;
  if (WELL_FORMED.test(first)) return { lines: 1, text: first };
  for (let count = 2; count <= lines.length; count++) {
    const text = lines.slice(0, count).join('\n');
    if (WELL_FORMED.test(text) && (columns === 0 || countFields(text) === columns))
      return { lines: count, text };
  }
  const isOpen = (first.split('"').length - 1) % 2 === 1;
  return isOpen && !atEnd && lines.length < RECORD_LINES_MAX ? null : { lines: 1, text: null };
}

const countFields = (text: string): number => text.match(FIELD)?.length ?? 0;
