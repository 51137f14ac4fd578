import { folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { Claim1764000000006 } from './0006-claim.migration.js';
import { projectReservations } from './reservation.projection.js';
import { reservationTable } from './reservation.table.js';

/** Names that only one open stream may hold. */
export const reservationReadModel = {
  tables: [reservationTable],
  migrations: [Claim1764000000006],
  projectAct: (sql, schema, act, { claims, events }) => projectReservations(sql, schema, act, claims, events),
  grants: folded('libs/persistence/reservation/reservation.projection.ts', 'libs/record/reservations.ts'),
} satisfies ReadModel;
