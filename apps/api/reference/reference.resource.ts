import { reachOf } from '../../../libs/access/access.js';
import { directoryViews } from '../../../libs/contracts/reference/directory.view.js';
import { PLACERS, referenceViews } from '../../../libs/contracts/reference/reference.route.js';
import { listGateNotices } from '../../../libs/persistence/reference/gate.view.js';
import { listGovernments } from '../../../libs/persistence/reference/government.view.js';
import { findPeople, listUnits, type UnitFilter } from '../../../libs/persistence/reference/people.view.js';
import { listPositions, type PositionFilter } from '../../../libs/persistence/reference/position.view.js';
import { reader } from '../resource/reader.js';
import type { ViewResource } from '../resource/view-resource.js';

/** People, units, governments and positions as imports have them. */
export const referenceResource = {
  views: [...referenceViews, ...directoryViews],
  readers: {
    positions: reader<PositionFilter>((sql, { query }) => listPositions(sql, query)),
    gateNotices: async (sql, { principal }) => ({
      rows: await listGateNotices(sql, reachOf(principal, PLACERS)),
    }),
    people: reader<{ id: readonly string[] }>(async (sql, { query }) => ({
      rows: await findPeople(sql, query),
    })),
    units: reader<UnitFilter>((sql, { query }) => listUnits(sql, query)),
    governments: async (sql) => ({ rows: await listGovernments(sql) }),
  },
} satisfies ViewResource;
