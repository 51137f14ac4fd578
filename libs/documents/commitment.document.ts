import { DOCUMENT_KINDS, type DocumentKind } from '../domain/commitment/signing.event.js';
import { governmentOf } from '../domain/kernel/id.js';
import type { Document } from './document.js';
import { fill } from './fill.js';
import { commitmentTemplate } from './templates/commitment.template.js';

interface Committed {
  /** The talent's case, which says of which government the document is. */
  readonly case: string;
  /** The talent, an id. */
  readonly person: string;
  readonly documentKind: string;
  /** What HR has written. */
  readonly content: string;
}

/** One document of one talent, around what HR has written. @throws Error for a kind there is not */
export function commitmentOf({ case: talentCase, person, documentKind, content }: Committed): Document {
  const kind = DOCUMENT_KINDS.find((one) => one === documentKind);
  if (!kind) throw new Error('there is no such kind of document');
  return fill(commitmentTemplate(kind satisfies DocumentKind), {
    government: governmentOf(talentCase),
    person,
    content,
  });
}
