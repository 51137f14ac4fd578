import { alsoReadBy, folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { projectStream } from './stream.projection.js';
import { streamTable } from './stream.table.js';

/** The one row of every stream, written last, so that its number says what else has been written. */
export const streamReadModel = {
  tables: [streamTable],
  projectAct: projectStream,
  grants: alsoReadBy('isen_waker', folded('libs/persistence/stream/stream.projection.ts')),
} satisfies ReadModel;
