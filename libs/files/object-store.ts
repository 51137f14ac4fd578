/** One object as a listing names it. */
export interface StoredObject {
  readonly key: string;
  /** Bytes as stored. */
  readonly size: number;
  /** When it was stored, in epoch milliseconds. */
  readonly storedAt: number;
}

/**
 * Where bytes are kept under keys: a folder of this machine, or a bucket that speaks S3. All that is asked of it is what
 * both can do. What it holds is encrypted before it comes here.
 */
export interface ObjectStore {
  /** Stores an object whole or not at all. @returns false when the key is taken; what stands there then stays */
  put(key: string, bytes: Buffer): Promise<boolean>;
  /** The object's bytes, or null. */
  get(key: string): Promise<Buffer | null>;
  /** Objects whose keys begin with the prefix, in the order of their keys. */
  list(prefix: string): Promise<readonly StoredObject[]>;
  /** Destroys every object whose key begins with the prefix; none is no error. */
  remove(prefix: string): Promise<void>;
}
