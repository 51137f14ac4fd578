/** One row of a file, before anybody knows what its columns mean. */
export interface TableRow {
  /** Its number as a spreadsheet shows it: blank rows count, a line break inside a cell does not. */
  readonly row: number;
  /** null when the row is cut or its quotes are broken. */
  readonly cells: readonly string[] | null;
  /** Columns, from 0, whose cell a workbook keeps as a number: text that looked like one has lost digits there. */
  readonly numbers?: ReadonlySet<number>;
}

/** True for a row in which nothing is written; it is no data, but a spreadsheet counts it. */
export const isBlank = ({ cells }: TableRow): boolean =>
  cells !== null && cells.every((cell) => cell.trim() === '');
