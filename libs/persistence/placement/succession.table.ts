import { date, integer, oneOf, text, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const successionTable = new Table('view', 'succession', {
  columns: {
    stream: text().primary(),
    government: text(),
    cycle: text(),
    policy: text(),
    position: text(),
    stage: text(),
    chosen: text().nullable(),
    chooser: text().nullable(),
    choice_text: text().nullable(),
    letter_number: text().nullable(),
    letter_date: date().nullable(),
    consideration_number: text().nullable(),
    consideration_date: date().nullable(),
    consideration_outcome: text().nullable(),
    consideration_file: text().nullable(),
    decree_number: text().nullable(),
    decree_date: date().nullable(),
    effective_date: date().nullable(),
    inaugurated_on: date().nullable(),
    outcome: text().nullable(),
    opened_at: timestamptz(),
    closed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: { succession_opened: ['opened_at', 'stream'], succession_position: ['position'] },
});

export const successionCandidateTable = new Table('view', 'succession_candidate', {
  columns: {
    stream: text().primary(),
    talent_case: text().primary(),
    government: text(),
    person: text(),
    rank: integer(),
    score: integer().comment('hundredths, as are performance and potential'),
    performance: integer(),
    potential: integer(),
    why: text(),
    status: oneOf('listed', 'dropped', 'chosen', 'rejected', 'inaugurated').default(`'listed'`),
    seq: integer(),
    hash: text(),
  },
});
