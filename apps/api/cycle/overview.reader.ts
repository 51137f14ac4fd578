import { may } from '../../../libs/access/access.js';
import { findOverview, type CycleOverview } from '../../../libs/persistence/cycle/overview.view.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { permittedStream, type ReadRequest } from '../resource/read-request.js';
import { withoutSmall } from './small-groups.js';

/** Where a cycle stands, in numbers; `isListed` says whether their lists are for whoever asks, too. */
export async function readOverview(sql: Sql, request: ReadRequest) {
  const row = await permittedStream(sql, 'cycle', 'count', request);
  const overview = await findOverview(sql, row.stream);
  const isListed = may('countFew', request.principal, row);
  return { stream: row.stream, isListed, ...(isListed ? overview : guarded(overview)) };
}

/** Numbers that are about few persons are left out, and with a number everything that says how it is made up. */
function guarded({ stages, waits, boxes, ...rest }: CycleOverview) {
  return {
    ...rest,
    stages: withoutSmall(stages, 'count').map((row) => ({
      ...row,
      late: row.count === null ? null : many(row.late),
    })),
    waits: withoutSmall(waits, 'count').map((row) =>
      row.count === null ? { ...row, late: null, ages: null } : { ...row, late: many(row.late), ages: null },
    ),
    boxes: withoutSmall(boxes, 'count').map((row) => ({ ...row, decided: null })),
  };
}

const many = (count: number): number | null => (count > 0 && count < 5 ? null : count);
