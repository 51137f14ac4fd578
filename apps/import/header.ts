import { FileFault } from './fault.js';

/** The columns one kind of file may have. */
export interface ColumnSet {
  /** What the kind of file is called in a sentence. */
  readonly title: { readonly id: string; readonly en: string };
  /** Read; a file without one of them is refused. */
  readonly required: readonly string[];
  /** Read when they are there. */
  readonly optional: readonly string[];
  /** Known, and dropped by the parser: talent work doesn't need them. */
  readonly dropped: readonly string[];
}

/** What the header of one file turned out to be. */
export interface Header {
  readonly read: readonly (string | false)[];
  readonly dropped: readonly string[];
  /** Columns nobody knows; they are dropped as well, and named in the report. */
  readonly unknown: readonly string[];
}

/** @throws FileFault when a required column is missing or a read one stands there twice */
export function checkHeader(names: readonly string[], columns: ColumnSet): Header {
  const header = names.map((name) => name.trim().replace(/\s+/g, ' ').toUpperCase());
  const known = [...columns.required, ...columns.optional];
  refuseDialect(header, columns);
  refuseMissing(header, columns);
  const twice = known.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice.length > 0) {
    throw new FileFault(
      `Kolom ganda: ${twice.join(', ')}.`,
      `Columns that stand there twice: ${twice.join(', ')}.`,
    );
  }
  return {
    read: header.map((name) => (known.includes(name) ? name : false)),
    dropped: header.filter((name) => columns.dropped.includes(name)),
    unknown: header.filter((name) => ![...known, ...columns.dropped].includes(name)),
  };
}

function refuseDialect(header: readonly string[], columns: ColumnSet): void {
  const [only] = header;
  if (header.length !== 1 || !only || !/[;\t|]/.test(only)) return;
  throw new FileFault(
    `Kolom berkas ini tidak dipisahkan koma. Simpan ${columns.title.id} sebagai "CSV UTF-8 (dipisahkan koma)".`,
    `The columns are not separated by commas. Save the ${columns.title.en} as "CSV UTF-8 (comma delimited)".`,
  );
}

function refuseMissing(header: readonly string[], columns: ColumnSet): void {
  const missing = columns.required.filter((name) => !header.includes(name));
  if (missing.length === 0) return;
  if (missing.length > columns.required.length / 2) {
    throw new FileFault(
      `Judul kolom berkas ini bukan ${columns.title.id}. Periksa pilihan --kind dan berkasnya.`,
      `The header is not that of the ${columns.title.en}. Check --kind and the file.`,
    );
  }
  throw new FileFault(
    `Kolom tidak ada: ${missing.join(', ')}. Ekspor ulang dengan kolom tersebut.`,
    `Missing columns: ${missing.join(', ')}. Export again with these columns.`,
  );
}
