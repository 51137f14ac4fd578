import { writeFileSync } from 'node:fs';
import { catalogText } from './support/pg-catalog.js';
import { CATALOGUE_FILE, DIAGRAM_FILE } from './support/table-files.js';
import { connected } from './support/connected.js';
import { erPage } from './support/er-diagram.js';
import { freshDatabase } from '../support/fresh-database.js';

/** `npm run tables`: writes what the tests compare with a freshly migrated database, from one of its own. */
const database = await freshDatabase();
try {
  writeFileSync(CATALOGUE_FILE, await connected(database, 'isen_owner', catalogText));
  writeFileSync(DIAGRAM_FILE, erPage());
} finally {
  await database.stop();
}
console.log(`Written: ${CATALOGUE_FILE}, ${DIAGRAM_FILE}`);
