/** The bytes of a file, wherever and however they are kept: read as often as one likes, from any place. */
export interface Bytes {
  /** Length in bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`, in pieces of any length; all of them if neither is named. */
  stream(start?: number, end?: number): AsyncIterable<Buffer>;
}
