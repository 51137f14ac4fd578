import { writeFileSync } from 'node:fs';
import { aCommand, parsed, runCommand } from '../../../libs/platform/command.js';
import { freshDatabase } from '../../support/fresh-database.js';
import { connected } from '../support/connected.js';
import { erPage } from './er-diagram.js';
import { catalogText } from './pg-catalog.js';
import { CATALOGUE_FILE, DIAGRAM_FILE } from './table-files.js';

const TABLES = aCommand(
  'tables',
  'Writes what the tests compare with a freshly migrated database: its catalogue and the diagram of its tables.',
);

/** `npm run tables`: migrates a database of its own. */
async function main(args: readonly string[]): Promise<void> {
  parsed(TABLES, args);
  const database = await freshDatabase();
  try {
    writeFileSync(CATALOGUE_FILE, await connected(database, 'isen_owner', catalogText));
    writeFileSync(DIAGRAM_FILE, erPage());
  } finally {
    await database.stop();
  }
  process.stdout.write(`Written: ${CATALOGUE_FILE}, ${DIAGRAM_FILE}\n`);
}

await runCommand(main);
