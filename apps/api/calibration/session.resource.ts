import { calibrationMoves, calibrationViews } from '../../../libs/contracts/calibration/session.route.js';
import { sessionReadModel } from '../../../libs/persistence/calibration/session.read-model.js';
import { shownOf } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { sessionDocuments } from './session.document.js';
import { sessionForms } from './session.form.js';
import { convene } from './session.opening.js';

/** What the api has of a calibration session. */
export const sessionResource = {
  kind: 'session',
  moves: calibrationMoves,
  views: calibrationViews,
  readers: shownOf('session', sessionReadModel.views, {
    list: 'calibrationSessions',
    one: 'calibrationSession',
  }),
  anchor: 'cycle',
  openers: { convene },
  forms: sessionForms,
  documents: sessionDocuments,
} satisfies StreamResource;
