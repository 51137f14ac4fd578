import { calibrationMoves, calibrationViews } from '../../../libs/contracts/calibration/session.route.js';
import {
  findSession,
  listSessions,
  type SessionFilter,
} from '../../../libs/persistence/calibration/session.view.js';
import { list, one } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { sessionForms } from './session.form.js';
import { convene } from './session.opening.js';

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
} satisfies StreamResource;
