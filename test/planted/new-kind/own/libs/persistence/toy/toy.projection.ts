import { changeRow } from '../sql/row-change.js';
import { insertRow } from '../sql/row-insert.js';
import { toyTable } from './toy.table.js';
import type { KernelEvent } from '../../domain/kernel/state.js';
import type { Projection } from '../sql/projection.js';
import type { ToyEvent } from '../../domain/toy/toy.event.js';

/** The read row of a toy. */
export const projectToy: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('toy/')) return;
  const told = event as unknown as ToyEvent | KernelEvent;
  const { policy, stage, at } = act;
  const table = toyTable.in(schema);
  if (told.type === 'ToyAsked')
    await insertRow(sql, table, act, { policy, stage, cycle: told.cycle, lent_at: at });
  if (told.type === 'ToyLent' || told.type === 'ToyDenied') await changeRow(sql, table, act, {});
  if (told.type === 'ToyGivenBack') await changeRow(sql, table, act, {});
  if (told.type === 'PolicyAdopted') await changeRow(sql, table, act, { policy: told.policy });
  if (told.type === 'StreamClosed')
    await changeRow(sql, table, act, { outcome: told.outcome, closed_at: at });
};
