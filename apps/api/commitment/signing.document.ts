import { commitmentOf } from '../../../libs/documents/commitment.document.js';
import type { Composer } from '../resource/composed.js';

/** What HR has written becomes a document in its form; that whole text is frozen, and signed by its hash. */
const openSigningRound: Composer = async (_sql, { subject, body }) => {
  const { case: talentCase, documentKind, document } = body;
  if (subject === null) return null;
  return commitmentOf({
    case: String(talentCase as string),
    person: subject,
    documentKind: String(documentKind as string),
    content: String(document as string),
  });
};

/** Documents that acts on a signing round seal. */
export const signingDocuments: { readonly [move: string]: Composer } = { openSigningRound };
