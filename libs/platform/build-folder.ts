import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the build this process belongs to: the nearest `dist` above, or the one of the project when
 * sources run directly, as tests do.
 */
export function buildFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'law/law.js'))) return folder;
    if (existsSync(join(folder, 'dist/law/law.js'))) return join(folder, 'dist');
    if (folder === dirname(folder)) throw new Error('there is no build: run npm run build first');
  }
}
