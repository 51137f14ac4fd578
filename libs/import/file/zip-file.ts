import { Readable } from 'node:stream';
import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { Bytes } from '../../files/bytes.js';
import { FileFault } from '../../files/file-fault.js';

/** Bounds of what a workbook may unfold to; beyond them it is a bomb, or nobody's export of employees. */
export interface ZipLimits {
  readonly entriesMax: number;
  readonly unzippedBytesMax: number;
  /** How many times its zipped size one entry may unfold to; text of many rows reaches about 100. */
  readonly ratioMax: number;
}

/** A hundred thousand rows of the 67 columns unfold to about half a gigabyte. */
const ZIP_LIMITS: ZipLimits = { entriesMax: 2000, unzippedBytesMax: 1_000_000_000, ratioMax: 500 };
/** Small entries may be as repetitive as they like. */
const RATIO_BYTES_MIN = 1_000_000;

const damaged = (): FileFault =>
  new FileFault(
    'Buku kerja Excel ini rusak atau terpotong. Unduh ulang.',
    'The workbook is damaged or cut. Download it again.',
  );

/** Bytes as the reader of zip files asks for them: from a place to before another. */
class BytesReader extends RandomAccessReader {
  constructor(private readonly file: Bytes) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.stream(start, end), { objectMode: false });
  }
}

const openZip = (file: Bytes): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false };
    fromRandomAccessReader(new BytesReader(file), file.size, options, (error, zip) =>
      error ? reject(damaged()) : resolve(zip),
    );
  });

/** The entries of a zip file by name, read on demand. The sizes it states are checked while it is unfolded. */
export class Archive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** @throws FileFault when it is no zip file, or beyond the limits */
  static async open(file: Bytes, limits: ZipLimits = ZIP_LIMITS): Promise<Archive> {
    const zip = await openZip(file);
    const entries = new Map<string, Entry>();
    try {
      if (zip.entryCount > limits.entriesMax) throw tooLarge();
      for await (const entry of zip.eachEntry()) entries.set(keyOf(entry.fileName), entry);
    } catch (error) {
      zip.close();
      throw error instanceof FileFault ? error : damaged();
    }
    refuseBombs([...entries.values()], limits);
    return new Archive(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The unfolded text of an entry, piece by piece; nothing when there is no such entry. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) return;
    const decoder = new TextDecoder('utf-8');
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>)
        yield decoder.decode(chunk, { stream: true });
    } catch (error) {
      throw error instanceof FileFault ? error : damaged();
    }
    yield decoder.decode();
  }

  close(): void {
    this.zip.close();
  }
}

/** Writers differ in case and in slashes. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function refuseBombs(entries: readonly Entry[], limits: ZipLimits): void {
  let total = 0;
  for (const { uncompressedSize, compressedSize } of entries) {
    total += uncompressedSize;
    const isBomb = uncompressedSize > RATIO_BYTES_MIN && uncompressedSize > compressedSize * limits.ratioMax;
    if (isBomb || total > limits.unzippedBytesMax) throw tooLarge();
  }
}

/** What a workbook beyond the limits is told. */
export const tooLarge = (): FileFault =>
  new FileFault(
    'Buku kerja Excel ini jauh lebih besar setelah dibuka daripada yang wajar. Simpan ulang satu lembar datanya saja.',
    'The workbook unfolds to far more than is reasonable. Save the one sheet with the data again.',
  );
