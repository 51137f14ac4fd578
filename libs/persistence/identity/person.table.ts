import { text } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const personTable = new Table('identity', 'person', {
  columns: {
    person: text().primary(),
    government: text().references('reference.government'),
    nip: text().nullable().unique(),
    marker: text()
      .nullable()
      .comment('names a person without NIP: a head of region, an official of another agency'),
    name: text(),
    title_before: text().nullable(),
    title_after: text().nullable(),
    import_run: text().references('reference.import_run').deferred(),
    shown_name: text()
      .generatedAs(
        `((COALESCE((title_before || ' '::text), ''::text) || name) || COALESCE((', '::text || title_after), ''::text))`,
      )
      .comment('the name as it is written in a letter and on every screen; searches look at it'),
    searched_name: text()
      .generatedAs(
        `identity.search_form(((COALESCE((title_before || ' '::text), ''::text) || name) || COALESCE((', '::text || title_after), ''::text)))`,
      )
      .comment('the shown name as searches compare it'),
  },
  uniques: [['government', 'marker']],
  indexes: { person_searched_name: ['searched_name gin'] },
  checks: { person_check: 'num_nonnulls(nip, marker) = 1' },
});
