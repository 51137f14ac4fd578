import { sessionReadModel } from './calibration/session.read-model.js';
import { caseReadModel } from './case/case.read-model.js';
import { signingReadModel } from './commitment/signing.read-model.js';
import { cycleReadModel } from './cycle/cycle.read-model.js';
import { importRunReadModel } from './import/import-run.read-model.js';
import { successionReadModel } from './placement/succession.read-model.js';
import { reservationReadModel } from './reservation/reservation.read-model.js';
import type { ReadModel } from './sql/read-model.js';
import { streamReadModel } from './stream/stream.read-model.js';
import { taskReadModel } from './task/task.read-model.js';

/** Every read model: first what all streams have, then each kind of stream. Whatever else lists them derives from it. */
export const readModels: readonly ReadModel[] = [
  streamReadModel,
  taskReadModel,
  reservationReadModel,
  cycleReadModel,
  caseReadModel,
  sessionReadModel,
  successionReadModel,
  signingReadModel,
  importRunReadModel,
];
