import type { Json } from '../../domain/kernel/json.js';
import { integer, jsonb, text, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

const government = () => text().references('reference.government');

export const uploadTable = new Table('intake', 'upload', {
  columns: {
    upload: text().primary(),
    government: government(),
    person: text(),
    file_hash: text(),
    bytes: integer(),
    format: text(),
    stored_at: timestamptz().default('clock_timestamp()'),
  },
  indexes: { upload_age: ['stored_at'] },
});

export const importFindingTable = new Table('identity', 'import_finding', {
  columns: {
    stream: text().primary(),
    part: text().primary(),
    number: integer().primary(),
    government: government(),
    data: jsonb<Json>(),
  },
  comment: 'what the preview of an import run shows; of people, until the run is over',
});

export const importBeforeTable = new Table('identity', 'import_before', {
  columns: {
    stream: text().primary(),
    source: text().primary(),
    key: text().primary(),
    government: government(),
    data: jsonb<Json>(),
  },
  comment: 'rows of a government as they were before its latest run, kept while that can be undone',
});
