import { integer, text } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const reservationTable = new Table('view', 'claim', {
  columns: { name: text().primary(), stream: text(), seq: integer(), government: text() },
});
