import { calibrationMoves, calibrationViews } from '../../../libs/contracts/calibration/session.routes.js';
import {
  findSession,
  listSessions,
  type SessionFilter,
} from '../../../libs/persistence/calibration/session.view.js';
import { list, one } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { sessionDocuments } from './session.documents.js';
import { sessionForms } from './session.forms.js';
import { convene } from './session.openings.js';

/** What the api has of a calibration session. */
export const sessionResource = {
  kind: 'session',
  moves: calibrationMoves,
  views: calibrationViews,
  readers: {
    calibrationSessions: list<SessionFilter>('session', listSessions),
    calibrationSession: one('session', findSession),
  },
  anchor: 'cycle',
  openers: { convene },
  forms: sessionForms,
  documents: sessionDocuments,
} satisfies StreamResource;
