/** What a migrated database holds beside columns, as text; relative to the project. */
export const CATALOGUE_FILE = 'libs/persistence/catalogue.txt';

/** The entity-relationship diagrams. */
export const DIAGRAM_FILE = 'docs/tables.md';
