import { integer, text } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const claimTable = new Table('view', 'claim', {
  columns: { name: text().primary(), stream: text(), seq: integer(), government: text() },
});
