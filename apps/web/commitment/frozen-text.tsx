import { documentIn } from '../../../libs/documents/document.js';
import type { Round } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { Paper } from '../document/paper.js';
import { LongText } from '../kit/long-text.js';
import { TIMELINE_WORDS } from '../timeline/words.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';

/** The very text that is signed: a document in its form, or the plain words that rounds of old have frozen. */
export function FrozenText({ round }: { readonly round: Round }) {
  const { say } = useWords(TIMELINE_WORDS);
  const { text, stream, signatures } = round;
  if (text === null) return <p className="muted">{say('timeline.textHidden')}</p>;
  const document = documentIn(text);
  if (!document)
    return (
      <blockquote className="frozen">
        <LongText text={text} />
      </blockquote>
    );
  const given = signatures.map(({ person, capacities, signedAt }) => ({
    as: capacities.map((one) => CODE_WORDS[`capacity.${one}`].id).join(', '),
    person,
    signedAt,
  }));
  return <Paper document={document} government={partsOf(stream).government} signatures={given} />;
}
