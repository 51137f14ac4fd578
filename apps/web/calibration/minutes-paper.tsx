import { minutesOf } from '../../../libs/documents/minutes.document.js';
import type { Session } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { formalWord } from '../document/formal-word.js';
import { Paper } from '../document/paper.js';

/** The minutes of a session once its boxes are fixed, with who signs them. */
export function MinutesPaper({ session }: { readonly session: Session }) {
  const minutes = minutesOf(session);
  if (!minutes) return null;
  const signatures = session.roll
    .filter(({ attendedAt }) => attendedAt !== null)
    .map(({ person, role, signedAt }) => ({ as: formalWord('role', role), person, signedAt }));
  return <Paper document={minutes} government={partsOf(session.stream).government} signatures={signatures} />;
}
