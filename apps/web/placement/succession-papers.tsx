import { considerationOf, decreeOf } from '../../../libs/documents/succession.document.js';
import type { Succession } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { Paper } from '../document/paper.js';
import { asText, type Values } from '../form/values.js';

/** What is typed into a form, as text by field. */
const typed = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asText(value)]));

interface PreviewProps {
  readonly succession: Succession;
  readonly values: Values;
}

/** The decree as it stands with these values. */
export function DecreePaper({ succession, values }: PreviewProps) {
  const document = decreeOf(succession, typed(values));
  return document && <Paper document={document} government={partsOf(succession.stream).government} />;
}

/** BKN's technical consideration as it stands with these values. */
export function ConsiderationPaper({ succession, values }: PreviewProps) {
  const document = considerationOf(succession, typed(values));
  return document && <Paper document={document} />;
}
