import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStore, StoredObject } from './object-store.js';

/** Nobody but the processes' own user reads a file, or looks into a folder. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** Two names and no way up: a key can lead nowhere but below the folder. */
const KEY = /^[\w-]{1,80}(\/[\w-]{1,80})?$/;

/** Objects as files of a folder, `<folder>/<first part of the key>/<second part>`. */
export class DiskStore implements ObjectStore {
  constructor(private readonly folder: string) {}

  async put(key: string, bytes: Buffer): Promise<boolean> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
    const draft = `${path}.${randomUUID()}`;
    await writeDurably(draft, bytes);
    try {
      // Unlike a rename, a link fails where something stands already, so that of two writers one is told.
      await link(draft, path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await unlink(draft);
    }
  }

  get(key: string): Promise<Buffer | null> {
    return readFile(this.pathOf(key)).catch(absent(null));
  }

  async list(prefix: string): Promise<readonly StoredObject[]> {
    const [first = '', second] = prefix.split('/');
    const folders = second === undefined ? await namesIn(this.folder) : [first];
    const found = await Promise.all(
      folders.filter((name) => name.startsWith(first)).map((name) => this.objectsOf(name)),
    );
    return found.flat().filter(({ key }) => key.startsWith(prefix));
  }

  async remove(prefix: string): Promise<void> {
    for (const { key } of await this.list(prefix)) await rm(this.pathOf(key), { force: true });
    // Drafts of a process that was killed go with the folder.
    if (prefix.endsWith('/')) await rm(this.pathOf(prefix.slice(0, -1)), { recursive: true, force: true });
  }

  private async objectsOf(name: string): Promise<StoredObject[]> {
    const files = (await namesIn(join(this.folder, name))).filter((file) => !file.includes('.'));
    const found = await Promise.all(files.sort().map((file) => this.objectAt(`${name}/${file}`)));
    return found.flat();
  }

  private async objectAt(key: string): Promise<StoredObject[]> {
    const found = await stat(this.pathOf(key)).catch(absent(null));
    return found ? [{ key, size: found.size, storedAt: found.mtimeMs }] : [];
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('an object has a plain key of at most two parts');
    return join(this.folder, key);
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', FILE_MODE);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(absent([]));

/** What is not there is an answer; anything else that goes wrong is not. */
const absent =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return instead;
    throw error;
  };
