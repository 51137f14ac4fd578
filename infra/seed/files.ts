import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_GOVERNMENTS } from './governments.js';
import { personaFile } from './persona-file.js';
import { siasnFile } from './siasn-file.js';
import { staffOf } from './staff.js';
import { talentFile } from './talent-file.js';

/** One file of the seed and how it is imported. */
export interface SeedFile {
  readonly path: string;
  readonly government: string;
  readonly kind: 'employees' | 'talent' | 'personas';
}

/** Day on which the seed says that its exports were made. */
export const SEED_DAY = '2026-06-30';

/** Writes the files of all governments, the same bytes every time, and names them in the order of import. */
export function writeSeedFiles(folder: string): readonly (readonly SeedFile[])[] {
  mkdirSync(folder, { recursive: true });
  const used = new Set<string>();
  return SEED_GOVERNMENTS.map((government) => {
    const staff = staffOf(government, used);
    const texts = { employees: siasnFile(staff), talent: talentFile(staff), personas: personaFile(staff) };
    return Object.entries(texts).flatMap(([kind, text]): SeedFile[] => {
      if (text === null) return [];
      const path = join(folder, `${government.code}-${NAMES[kind as SeedFile['kind']]}.csv`);
      writeFileSync(path, text);
      return [{ path, government: government.code, kind: kind as SeedFile['kind'] }];
    });
  });
}

const NAMES = { employees: 'pegawai', talent: 'talenta', personas: 'persona' };
