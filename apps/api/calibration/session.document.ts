import { minutesOf } from '../../../libs/documents/minutes.document.js';
import { findSession } from '../../../libs/persistence/calibration/session.view.js';
import type { Composer } from '../resource/composed.js';

/** Each signature seals the minutes as they were read. */
const signMinutes: Composer = async (sql, { stream }) => {
  const session = await findSession(sql, stream);
  return session && minutesOf(session);
};

/** Documents that acts on a session seal. */
export const sessionDocuments: { readonly [move: string]: Composer } = { signMinutes };
