import { streamMoves } from '../../libs/contracts/record/stream.routes.js';
import type { MoveRoute } from '../../libs/contracts/wire/route.js';
import { sessionResource } from './calibration/session.resource.js';
import { caseResource } from './case/case.resource.js';
import { signingResource } from './commitment/signing.resource.js';
import { cycleResource } from './cycle/cycle.resource.js';
import { importRunResource } from './import/import-run.resource.js';
import { successionResource } from './placement/succession.resource.js';
import type { StreamResource } from './resource/stream-resource.js';

/** What the api has of every kind of stream, in the order of the talent cycle. Whatever else lists kinds derives from it. */
export const resources: readonly StreamResource[] = [
  cycleResource,
  caseResource,
  sessionResource,
  successionResource,
  signingResource,
  importRunResource,
];

/** Every move: those of each kind's own law, then those that all kinds have. */
export const moves: readonly MoveRoute[] = [...resources.flatMap((one) => one.moves), ...streamMoves];

/** What the api has of a kind; nothing of one that has no workflow, such as an import. */
export const resourceOf = (kind: string): StreamResource | undefined =>
  resources.find((one) => one.kind === kind);
