import { randomBytes } from 'node:crypto';
import type { Bytes } from './bytes.js';
import { openPiece, SEAL_BYTES, sealPiece, wrappingKey } from './cipher.js';
import type { ObjectStore, StoredObject } from './object-store.js';

/** Bytes that are sealed together at most: what is in memory of a file that is written or read. */
const PIECE_BYTES_MAX = 1024 * 1024;
const PLACE_DIGITS = 14;
/** Longer than anybody takes between two pieces, or between a key and what follows it. */
const LEFT_MS = 3_600_000;

/** Somebody else has written at this place since: the file goes on elsewhere. */
export class WrittenElsewhere extends Error {
  override readonly name = 'WrittenElsewhere';
}

/** What is said of a file besides its bytes, as text. */
export type FileNote = { readonly [name: string]: string };

/**
 * Files that are encrypted at rest, each with a key of its own, and written from their beginning to their end in as
 * many goes as it takes. A file is `<id>/key` (its wrapped key), `<id>/note` and pieces `<id>/p<place>`, each sealed to
 * its place. Whoever destroys the key has destroyed the file, in every copy of the pieces.
 */
export class EncryptedFiles {
  private readonly wrapping: readonly Buffer[];

  /**
   * @param keks key-encryption keys, each 32 bytes in base64: while they are exchanged the old one and the new, by which
   * whatever is made from then on is wrapped
   */
  constructor(
    private readonly store: ObjectStore,
    keks: readonly string[],
  ) {
    this.wrapping = keks.map(wrappingKey);
  }

  /** Makes an empty file. @param id letters, digits, `-` and `_` */
  async create(id: string, note: FileNote): Promise<void> {
    const key = randomBytes(32);
    if (!(await this.store.put(`${id}/key`, sealPiece(this.wrapping.at(-1)!, id, key))))
      throw new WrittenElsewhere(`there is a file ${id} already`);
    await this.store.put(`${id}/note`, sealPiece(key, `${id}/note`, Buffer.from(JSON.stringify(note))));
  }

  /** What was said of a file when it was made; null when there is none. */
  async noteOf(id: string): Promise<FileNote | null> {
    const key = await this.keyOf(id);
    const sealed = key && (await this.store.get(`${id}/note`));
    return sealed ? (JSON.parse(openPiece(key, `${id}/note`, sealed).toString()) as FileNote) : null;
  }

  /** How many bytes were written so far, without a gap. */
  async sizeOf(id: string): Promise<number> {
    return sizeOf(await this.piecesOf(id));
  }

  /**
   * Writes on at a place, which must be the end. What has come is kept also when the source fails in the middle.
   * @returns the new size
   * @throws WrittenElsewhere when the end is another one
   */
  async append(id: string, place: number, source: AsyncIterable<Buffer | string>): Promise<number> {
    const key = await this.keyOf(id);
    if (!key || (await this.sizeOf(id)) !== place)
      throw new WrittenElsewhere(`${id} does not end at ${place}`);
    let [at, held, length]: [number, Buffer[], number] = [place, [], 0];
    const keep = async () => {
      if (length === 0) return;
      // Destroyed meanwhile: a piece more would lie there for ever, in a folder that nobody looks for.
      if (!(await this.store.get(`${id}/key`))) throw new WrittenElsewhere(`${id} is gone`);
      const piece = sealPiece(key, `${id}/${at}`, Buffer.concat(held));
      if (!(await this.store.put(keyOfPiece(id, at), piece))) throw new WrittenElsewhere(`${id} at ${at}`);
      [at, held, length] = [at + length, [], 0];
    };
    try {
      for await (const chunk of source) {
        held.push(Buffer.from(chunk as Buffer));
        length += chunk.length;
        if (length >= PIECE_BYTES_MAX) await keep();
      }
    } finally {
      await keep();
    }
    return at;
  }

  /** The file's bytes as they were written; null when there is no such file, or no longer. */
  async open(id: string): Promise<Bytes | null> {
    const key = await this.keyOf(id);
    if (!key) return null;
    const pieces = await this.piecesOf(id);
    const size = sizeOf(pieces);
    return { size, stream: (start = 0, end = size) => this.read({ id, key, pieces }, start, end) };
  }

  /** Destroys a file, its key first; one that is not there is no error. */
  async destroy(id: string): Promise<void> {
    await this.store.remove(`${id}/key`);
    await this.store.remove(`${id}/`);
  }

  /**
   * Files that were made before an instant, in epoch milliseconds. What is left of one without a key, because its making
   * or its destruction was interrupted, is old after an hour.
   */
  async madeBefore(instant: number): Promise<readonly string[]> {
    const files = Map.groupBy(await this.store.list(''), ({ key }) => key.split('/')[0] ?? '');
    const leftSince = Math.max(instant, Date.now() - LEFT_MS);
    return [...files].filter(([, objects]) => isOld(objects, instant, leftSince)).map(([id]) => id);
  }

  private async *read(
    { id, key, pieces }: { id: string; key: Buffer; pieces: readonly Piece[] },
    start: number,
    end: number,
  ): AsyncGenerator<Buffer> {
    for (const { place, size } of pieces) {
      if (place + size <= start || place >= end) continue;
      const sealed = await this.store.get(keyOfPiece(id, place));
      if (!sealed) throw new Error(`a piece of the file ${id} is gone`);
      const bytes = openPiece(key, `${id}/${place}`, sealed);
      yield bytes.subarray(Math.max(start - place, 0), Math.min(end - place, size));
    }
  }

  private async keyOf(id: string): Promise<Buffer | null> {
    const wrapped = await this.store.get(`${id}/key`);
    return wrapped && openedByOneOf(this.wrapping, id, wrapped);
  }

  /** The pieces from the beginning up to the first gap. */
  private async piecesOf(id: string): Promise<readonly Piece[]> {
    const found = (await this.store.list(`${id}/p`)).map(pieceOf);
    const pieces: Piece[] = [];
    for (const piece of found) if (piece.place === sizeOf(pieces)) pieces.push(piece);
    return pieces;
  }
}

/** @throws Error of the last key, when none of them opens it */
function openedByOneOf([key, ...others]: readonly Buffer[], id: string, wrapped: Buffer): Buffer {
  try {
    return openPiece(key!, id, wrapped);
  } catch (error) {
    if (others.length === 0) throw error;
    return openedByOneOf(others, id, wrapped);
  }
}

interface Piece {
  readonly place: number;
  readonly size: number;
}

const keyOfPiece = (id: string, place: number): string =>
  `${id}/p${String(place).padStart(PLACE_DIGITS, '0')}`;

function isOld(objects: readonly StoredObject[], instant: number, leftSince: number): boolean {
  const isLeft = !objects.some(({ key }) => key.endsWith('/key'));
  return (
    objects.some(({ storedAt }) => storedAt < instant) ||
    (isLeft && objects.every(({ storedAt }) => storedAt < leftSince))
  );
}

const pieceOf = ({ key, size }: StoredObject): Piece => ({
  place: Number(key.slice(-PLACE_DIGITS)),
  size: size - SEAL_BYTES,
});

function sizeOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  return last ? last.place + last.size : 0;
}
