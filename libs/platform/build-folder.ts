import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the build this process belongs to: the nearest above, or the one that the project's `dist` leads to
 * when sources run directly, as tests do. It stays the same when `dist` leads elsewhere later.
 */
export function buildFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'law/law.js'))) return folder;
    if (existsSync(join(folder, 'dist/law/law.js'))) return realpathSync(join(folder, 'dist'));
    if (folder === dirname(folder)) throw new Error('The project is not built; run npm run build.');
  }
}
