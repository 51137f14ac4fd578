import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { FileFault } from './fault.js';
import { readCsvRecords } from './csv-record.reader.js';

/** One row of the file: its number as a spreadsheet counts it (the header is 1), and the columns we read. */
export interface SourceRow {
  readonly row: number;
  /** null when the row is cut or its quotes are broken. */
  readonly fields: { readonly [column: string]: string } | null;
}

/** Which columns are read: in the order of the file, false for one that is dropped. */
export type ColumnFilter = (header: readonly string[]) => readonly (string | false)[];

const NUMBER = '#';
const LINE_LENGTH_MAX = 1_000_000;

/**
 * Streams the rows of a CSV file. A column that the filter drops is never made into a value.
 * @param digest gets every byte that was read, to tell a file that changed meanwhile
 * @throws FileFault from the filter, when the header is not the expected one
 */
export async function* readRows(path: string, filter: ColumnFilter, digest: Hash): AsyncGenerator<SourceRow> {
  const parser = parse({
    columns: (header: string[]) => [NUMBER, ...filter(header.slice(1))],
    info: true,
    relax_column_count: true,
    trim: true,
  });
  const lines = (source: AsyncIterable<Buffer>) => numbered(readCsvRecords(linesOf(source, digest)));
  // Every failure also ends the parser, which throws it where the rows are read.
  pipeline(createReadStream(path), lines, parser, () => {});
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const { [NUMBER]: row, ...fields } = record;
    yield { row: Number(row), fields: info.error ? null : fields };
  }
}

interface Parsed {
  readonly record: { readonly [column: string]: string };
  readonly info: { readonly error?: Error };
}

/** Puts each record's row number before it as a column of its own, so that it survives the parser. */
async function* numbered(records: ReturnType<typeof readCsvRecords>): AsyncGenerator<string> {
  for await (const { row, text } of records) yield `${row},${text ?? 'cut'}\n`;
}

async function* linesOf(source: AsyncIterable<Buffer>, digest: Hash): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of source) {
    digest.update(chunk);
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > LINE_LENGTH_MAX)
      throw new FileFault('Ada baris yang terlalu panjang.', 'A line is too long.');
    yield* lines;
  }
  if (rest !== '') yield rest;
}
