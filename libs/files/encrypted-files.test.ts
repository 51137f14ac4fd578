import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Bytes } from './bytes.js';
import { DiskStore } from './disk-store.js';
import { EncryptedFiles, WrittenElsewhere } from './encrypted-files.js';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEK = Buffer.alloc(32, 7).toString('base64');
const OTHER_KEK = Buffer.alloc(32, 8).toString('base64');
const store = new DiskStore(join(folder, 'files'));
const files = new EncryptedFiles(store, [KEK]);
let count = 0;
const fresh = () => `file-${(count += 1)}`;

async function* pieces(...all: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* all;
}

async function* broken(first: Buffer): AsyncGenerator<Buffer> {
  yield first;
  throw new Error('the line broke');
}

async function textOf(file: Bytes | null, start?: number, end?: number): Promise<string> {
  const read: Buffer[] = [];
  for await (const piece of file!.stream(start, end)) read.push(piece);
  return Buffer.concat(read).toString();
}

describe('a file that is encrypted at rest', () => {
  it('is what was written, however many goes it took, from any place to any other', async () => {
    const id = fresh();
    await files.create(id, { person: 'somebody' });
    expect(await files.append(id, 0, pieces(Buffer.from('satu '), Buffer.from('dua ')))).toBe(9);
    expect(await files.append(id, 9, pieces(Buffer.from('tiga')))).toBe(13);
    const file = await files.open(id);
    expect(file?.size).toBe(13);
    expect(await textOf(file)).toBe('satu dua tiga');
    expect(await textOf(file, 3, 11)).toBe('u dua ti');
    expect(await files.noteOf(id)).toEqual({ person: 'somebody' });
  });

  it('is cut into pieces that fit into memory', async () => {
    const id = fresh();
    await files.create(id, {});
    const chunk = Buffer.alloc(600_000, 'a');
    expect(await files.append(id, 0, pieces(chunk, chunk, chunk))).toBe(1_800_000);
    expect((await textOf(await files.open(id))).length).toBe(1_800_000);
    expect(await textOf(await files.open(id), 1_199_999, 1_200_001)).toBe('aa');
  });

  it('keeps what had come when the line broke, and goes on from there alone', async () => {
    const id = fresh();
    await files.create(id, {});
    await expect(files.append(id, 0, broken(Buffer.from('separuh')))).rejects.toThrow('the line broke');
    expect(await files.sizeOf(id)).toBe(7);
    await expect(files.append(id, 0, pieces(Buffer.from('x')))).rejects.toThrow(WrittenElsewhere);
    await expect(files.create(id, {})).rejects.toThrow(WrittenElsewhere);
    expect(await files.append(id, 7, pieces(Buffer.from(' lagi')))).toBe(12);
    expect(await textOf(await files.open(id))).toBe('separuh lagi');
  });

  it('shows nothing of itself on the disk, and to nobody but its own user', async () => {
    const id = fresh();
    await files.create(id, { person: 'RAHASIA' });
    await files.append(id, 0, pieces(Buffer.from('RAHASIA')));
    const at = join(folder, 'files', id);
    expect(statSync(at).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(at)) {
      expect(statSync(join(at, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(at, name)).includes('RAHASIA')).toBe(false);
    }
  });

  it('is not opened by another key, nor with a piece that was changed or put elsewhere', async () => {
    const id = fresh();
    await files.create(id, {});
    await files.append(id, 0, pieces(Buffer.from('satu')));
    await files.append(id, 4, pieces(Buffer.from('dua!')));
    const other = new EncryptedFiles(store, [OTHER_KEK]);
    await expect(other.open(id)).rejects.toThrow('unable to authenticate');
    const at = join(folder, 'files', id);
    const [first = '', second = ''] = readdirSync(at)
      .filter((name) => name.startsWith('p'))
      .sort();
    writeFileSync(join(at, first), readFileSync(join(at, second)));
    await expect(textOf(await files.open(id))).rejects.toThrow('unable to authenticate');
  });

  it('is read on while the key of keys is exchanged, and by the new one alone if it was made since', async () => {
    const [before, since] = [fresh(), fresh()];
    const both = new EncryptedFiles(store, [KEK, OTHER_KEK]);
    await files.create(before, { made: 'before' });
    await both.create(since, { made: 'since' });
    expect(await both.noteOf(before)).toEqual({ made: 'before' });
    expect(await both.noteOf(since)).toEqual({ made: 'since' });
    const after = new EncryptedFiles(store, [OTHER_KEK]);
    expect(await after.noteOf(since)).toEqual({ made: 'since' });
    await expect(after.noteOf(before)).rejects.toThrow('unable to authenticate');
  });

  it('is gone once it was destroyed, and so is one that grew too old', async () => {
    const [id, old] = [fresh(), fresh()];
    for (const one of [id, old]) await files.create(one, {});
    await files.append(id, 0, pieces(Buffer.from('x')));
    await files.destroy(id);
    expect(await files.open(id)).toBeNull();
    expect(await files.noteOf(id)).toBeNull();
    expect(readdirSync(join(folder, 'files'))).not.toContain(id);
    expect(await files.madeBefore(Date.now() + 1000)).toContain(old);
    expect(await files.madeBefore(Date.now() - 60_000)).toEqual([]);
    await files.destroy(id);
  });

  it('leaves nothing behind when it is destroyed while somebody writes it', async () => {
    const id = fresh();
    await files.create(id, {});
    async function* destroyedMeanwhile(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(1_100_000);
      await files.destroy(id);
      yield Buffer.from('x');
    }
    await expect(files.append(id, 0, destroyedMeanwhile())).rejects.toThrow(WrittenElsewhere);
    expect(readdirSync(join(folder, 'files'))).not.toContain(id);
  });

  it('is found an hour after its destruction was interrupted, and not before', async () => {
    const [id, young] = [fresh(), fresh()];
    for (const one of [id, young]) {
      await files.create(one, {});
      await files.append(one, 0, pieces(Buffer.from('x')));
      for (const part of ['key', 'note']) rmSync(join(folder, 'files', one, part));
    }
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    const at = join(folder, 'files', id);
    for (const name of readdirSync(at)) utimesSync(join(at, name), longAgo, longAgo);
    const found = await files.madeBefore(Date.now() - 7 * 86_400_000);
    expect(found).toContain(id);
    expect(found).not.toContain(young);
    for (const one of [id, young]) await files.destroy(one);
  });

  it('has a name that leads nowhere else', async () => {
    await expect(files.create('../elsewhere', {})).rejects.toThrow('a plain key');
  });
});
