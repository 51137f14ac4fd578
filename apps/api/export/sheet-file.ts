import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell, Sheet } from '../resource/exporter.js';

/** What a file tells of itself: what was asked, when, and at which position of the log. */
export type About = readonly (readonly [name: string, value: string])[];

/** A table as CSV, what it tells of itself at its end. A text that a spreadsheet would take as a formula is quoted. */
export function csvOf({ header, rows }: Sheet, about: About): Buffer {
  const lines = [header, ...rows, [], ...about].map((line) => line.map((cell) => cell ?? ''));
  // By the mark at its beginning a spreadsheet knows UTF-8.
  return Buffer.from(stringify(lines, { bom: true, escape_formulas: true }));
}

const cellOf = (value: Cell) =>
  value === null ? null : typeof value === 'number' ? { type: Number, value } : { type: String, value };

/** The same as a workbook, what it tells of itself on a sheet of its own. Texts are texts there, whatever they begin with. */
export async function xlsxOf({ name, header, rows }: Sheet, about: About): Promise<Buffer> {
  const bold = header.map((value) => ({ type: String, value, fontWeight: 'bold' as const }));
  return writeXlsxFile([
    { sheet: name, data: [bold, ...rows.map((row) => row.map(cellOf))] },
    { sheet: 'Kueri', data: about.map((line) => line.map(cellOf)) },
  ]).toBuffer();
}
