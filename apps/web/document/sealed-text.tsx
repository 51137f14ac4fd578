import { documentIn } from '../../../libs/documents/document.js';
import { LongText } from '../kit/long-text.js';
import { useWords } from '../words/use-words.js';
import { Paper } from './paper.js';
import { DOCUMENT_WORDS } from './words.js';

/** A text that was sealed with an act: a document in its form, or, as of old, plain words. */
export function SealedText({ text }: { readonly text: string }) {
  const { say } = useWords(DOCUMENT_WORDS);
  const document = documentIn(text);
  if (!document) return <LongText text={text} />;
  return (
    <details>
      <summary>{say('document.sealed')}</summary>
      <Paper document={document} />
    </details>
  );
}
