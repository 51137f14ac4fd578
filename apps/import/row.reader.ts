import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough, Readable, pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { wholeRecords } from './record.repair.js';

/** One row of the file: its number as a spreadsheet counts it (the header is 1), and the columns we read. */
export interface SourceRow {
  readonly row: number;
  /** null when the row is cut or its quotes are broken. */
  readonly fields: { readonly [column: string]: string } | null;
}

/** Which columns are read: in the order of the file, false for one that is dropped. */
export type ColumnFilter = (header: readonly string[]) => readonly (string | false)[];

/** How a reading ends: the SHA-256 of the bytes that were read, to tell a file that changed meanwhile. */
export interface Reading {
  fileHash: string;
}

const NUMBER = '#';

/**
 * Streams the rows of a CSV file. A column that the filter drops is never made into a value.
 * @throws FileFault from the filter, when the header is not the expected one
 */
export async function* readRows(
  path: string,
  filter: ColumnFilter,
  reading: Reading,
): AsyncGenerator<SourceRow> {
  const digest = createHash('sha256');
  const bytes = createReadStream(path);
  const hashed = bytes.pipe(new PassThrough());
  bytes.on('data', (chunk) => digest.update(chunk));
  const lines = createInterface({ input: hashed, crlfDelay: Infinity });
  const parser = parse({
    columns: (header: string[]) => [NUMBER, ...filter(header.slice(1))],
    info: true,
    relax_column_count: true,
    trim: true,
  });
  pipeline(Readable.from(numbered(lines)), parser, () => lines.close());
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const { [NUMBER]: row, ...fields } = record;
    yield { row: Number(row), fields: info.error ? null : fields };
  }
  reading.fileHash = digest.digest('hex');
}

interface Parsed {
  readonly record: { readonly [column: string]: string };
  readonly info: { readonly error?: Error };
}

/** Puts each record's row number before it as a column of its own, so that it survives the parser. */
async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const { row, text } of wholeRecords(lines)) yield `${row},${text ?? 'cut'}\n`;
}
