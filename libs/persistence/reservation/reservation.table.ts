import { integer, text } from '../column.js';
import { Table } from '../table.js';

export const reservationTable = new Table('view', 'claim', {
  columns: { name: text().primary(), stream: text(), seq: integer(), government: text() },
});
