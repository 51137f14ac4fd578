import { FileFault } from '../files/file-fault.js';
import { isBlank, type TableRow } from './file/table-row.js';
import { wordKey } from './word/code-index.js';

/** The columns one kind of file may have. */
export interface ColumnSet {
  /** What the kind of file is called in a sentence. */
  readonly title: { readonly id: string; readonly en: string };
  /** A file without one of them is refused. */
  readonly required: readonly string[];
  /** Read; where one is missing the report says so. */
  readonly expected: readonly string[];
  /** Read when they are there. */
  readonly optional: readonly string[];
  /** Known, and dropped by the reader: talent work doesn't need them. */
  readonly dropped: readonly string[];
  /** Names that stand in other kinds of files only: several of them say which kind this is not. */
  readonly elsewhere: readonly string[];
  /** Other names of the columns that are read, the likelier first. */
  readonly synonyms: { readonly [column: string]: readonly string[] };
}

/** What the header of one file turned out to be. */
export interface Header {
  /** Its row number. */
  readonly row: number;
  /** Rows above it that hold something: titles, dates, remarks. */
  readonly above: readonly number[];
  /** Its cells as they stand there. */
  readonly texts: readonly string[];
  /** How many columns have a name, or stand before one that has. */
  readonly columns: number;
  /** How many cells the row has, empty ones at its end included. */
  readonly fields: number;
  /** Columns in the order of the file, false for one that is dropped. */
  readonly read: readonly (string | false)[];
  readonly dropped: readonly string[];
  /** Columns nobody knows; they are dropped as well, and named in the report. */
  readonly unknown: readonly string[];
  /** Expected columns that the file doesn't have. */
  readonly missing: readonly string[];
  /** Columns that stand under another name, as `NAMA ASLI = KOLOM`. */
  readonly renamed: readonly string[];
}

/** How far down a header may stand. */
export const HEADER_ROW_MAX = 50;
/** Fewer known names than this are chance. */
const KNOWN_MIN = 3;

/**
 * Looks for the header among the first rows of a file: the row with the most names we know.
 * @returns null when none of them has enough, or it is another kind's
 */
export function findHeader(rows: readonly TableRow[], columns: ColumnSet): Header | null {
  const known = namesOf(columns);
  const counts = rows.map(
    ({ cells }) => new Set(cells?.map((cell) => meaningOf(cell, known)).filter(Boolean)).size,
  );
  const most = Math.max(0, ...counts);
  const found = rows[counts.indexOf(most)];
  if (!found?.cells || most < KNOWN_MIN) return null;
  const elsewhere = new Set(columns.elsewhere.map(wordKey));
  if (found.cells.filter((cell) => elsewhere.has(wordKey(cell))).length >= KNOWN_MIN) return null;
  const above = rows.filter((row) => row.row < found.row && !isBlank(row)).map(({ row }) => row);
  return { row: found.row, above, ...readingOf(found.cells, columns, known) };
}

/** @throws FileFault when a required column is missing or a read one stands there twice */
export function checkHeader(header: Header | null, columns: ColumnSet): Header {
  if (!header) {
    throw new FileFault(
      `Judul kolom berkas ini bukan ${columns.title.id}. Periksa pilihan --kind dan berkasnya.`,
      `The header is not that of the ${columns.title.en}. Check --kind and the file.`,
    );
  }
  const missing = columns.required.filter((name) => !header.read.includes(name));
  if (missing.length > 0) {
    throw new FileFault(
      `Kolom tidak ada: ${missing.join(', ')}. Ekspor ulang dengan kolom tersebut.`,
      `Missing columns: ${missing.join(', ')}. Export again with these columns.`,
    );
  }
  const named = header.read.filter((name) => name !== false);
  const twice = named.filter((name, index) => named.indexOf(name) !== index);
  if (twice.length > 0)
    throw new FileFault(
      `Kolom ganda: ${twice.join(', ')}.`,
      `Columns that stand there twice: ${twice.join(', ')}.`,
    );
  return header;
}

/** Every name of a column that is read, by what all its spellings have in common. */
function namesOf({ required, expected, optional, synonyms }: ColumnSet): ReadonlyMap<string, string> {
  const read = [...required, ...expected, ...optional];
  const others = read.flatMap((name) =>
    (synonyms[name] ?? []).map((other) => [wordKey(other), name] as const),
  );
  return new Map([...others, ...read.map((name) => [wordKey(name), name] as const)]);
}

/** The column a name means; what stands in brackets beside it (`wajib`, a format) doesn't count. */
const meaningOf = (cell: string, known: ReadonlyMap<string, string>): string | undefined =>
  known.get(wordKey(cell)) ?? known.get(wordKey(cell.replace(/[([{].*?[)\]}]/g, '')));

function readingOf(cells: readonly string[], columns: ColumnSet, known: ReadonlyMap<string, string>) {
  const names = cells.map((cell) => cell.replace(/\s+/g, ' ').trim().toUpperCase());
  const meant = cells.map((cell) => meaningOf(cell, known) ?? false);
  const read = meant.map((name, index) => name !== false && isBest(index, meant, names, columns) && name);
  const droppedKeys = new Set(columns.dropped.map(wordKey));
  const isDropped = (name: string) => droppedKeys.has(wordKey(name));
  const rest = names.filter((name, index) => name !== '' && read[index] === false);
  return {
    texts: cells,
    columns: names.findLastIndex((name) => name !== '') + 1,
    fields: cells.length,
    read,
    dropped: rest.filter(isDropped),
    unknown: rest.filter((name) => !isDropped(name)),
    missing: columns.expected.filter((name) => !read.includes(name)),
    renamed: names.flatMap((name, index) => {
      const column = read[index];
      return column && wordKey(name) !== wordKey(column) ? [`${name} = ${column}`] : [];
    }),
  };
}

/** Of several names for one column the likeliest is read; the same name twice stays, to be refused. */
function isBest(
  index: number,
  meant: readonly (string | false)[],
  names: readonly string[],
  { synonyms }: ColumnSet,
): boolean {
  const column = meant[index] as string;
  const order = [column, ...(synonyms[column] ?? [])].map(wordKey);
  const rank = (at: number) => {
    const found = order.indexOf(wordKey(names[at] ?? ''));
    return found < 0 ? order.length : found;
  };
  return meant.every((name, other) => name !== column || rank(index) <= rank(other));
}
