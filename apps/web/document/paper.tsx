import '../style/paper.css';
import { hashOfDocument, type Document } from '../../../libs/documents/document.js';
import { Button } from '../kit/button.js';
import { Fact } from '../kit/fact.js';
import { GovernmentName } from '../people/government-name.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useWords } from '../words/use-words.js';
import { BlockView } from './block-view.js';
import { printPaper } from './print-paper.js';
import { Signatures, type GivenSignature } from './signatures.js';
import { DOCUMENT_WORDS } from './words.js';

interface PaperProps {
  readonly document: Document;
  /** Whose paper it is, by its code; BKN's own has no letterhead of a region. */
  readonly government?: string;
  readonly signatures?: readonly GivenSignature[];
}

/** A document as it will be printed, whole: what is signed is read first, and its hash is a detail under it. */
export function Paper({ document, government, signatures = [] }: PaperProps) {
  const { say } = useWords(DOCUMENT_WORDS, STREAM_WORDS);
  return (
    <div className="paper-place">
      <article className="paper" data-name={document.name} lang="id" aria-label={say('document.title')}>
        {government && (
          <p className="paper-head">
            PEMERINTAH <GovernmentName code={government} />
          </p>
        )}
        {document.blocks.map((block, index) => (
          <BlockView key={index} block={block} />
        ))}
        <Signatures signatures={signatures} />
      </article>
      <div className="row paper-foot">
        <Button look="quiet" onPress={printPaper}>
          {say('document.print')}
        </Button>
        <details className="seal">
          <summary>{say('seal.title')}</summary>
          <dl className="facts">
            <Fact name={say('document.hash')}>
              <span className="hash">{hashOfDocument(document)}</span>
            </Fact>
            <Fact name={say('document.template')}>
              <span className="hash">{document.template}</span>
            </Fact>
          </dl>
        </details>
      </div>
    </div>
  );
}
