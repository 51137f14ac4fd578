import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEBIBYTE = 1 << 20;
const PAGE = 4096;

/** A file system of its own, in memory, so small that a test can fill it to the last byte. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /**
   * @param owner a path whose owner the folder shall have
   * @throws Error with a sentence where this machine doesn't let us mount
   */
  static mounted(bytes: number, owner: string): SmallDisk {
    const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-small-'));
    const { uid, gid } = statSync(owner);
    const options = `size=${bytes},uid=${uid},gid=${gid},mode=0700`;
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
    } catch (failure) {
      rmSync(folder, { recursive: true });
      throw new Error(`A full disk needs a small one, and mounting it failed; run as root: ${said(failure)}`);
    }
    return new SmallDisk(folder);
  }

  /** Leaves no byte to anybody. */
  fill(): void {
    const file = openSync(this.ballast, 'w', 0o600);
    try {
      for (const size of [MEBIBYTE, PAGE]) writeUntilFull(file, Buffer.alloc(size));
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    execFileSync('umount', [this.folder], { stdio: 'pipe' });
    rmSync(this.folder, { recursive: true });
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch (failure) {
    if ((failure as { code?: string }).code !== 'ENOSPC') throw failure;
  }
}

const said = (failure: unknown): string => String((failure as { stderr?: unknown }).stderr ?? failure).trim();
