import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { pages } from './pages.js';

/** `npm run procedures`: writes docs/procedures from the tables and rules of the law. */
const folder = join(process.cwd(), 'docs/procedures');
mkdirSync(folder, { recursive: true });
for (const [name, text] of pages()) writeFileSync(join(folder, name), text);
