import { useState } from 'react';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import { KIT_WORDS } from './words.js';

const SHOWN_MAX = 600;

/** The first characters, without half of one at the end. */
const beginningOf = (text: string): string => text.slice(0, SHOWN_MAX).replace(/[\uD800-\uDBFF]$/, '');

/** Free text as it was written: isolated from the text around it, folded when long, never read as markup. */
export function LongText({ text }: { readonly text: string }) {
  const { say } = useWords(KIT_WORDS);
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > SHOWN_MAX;
  const shown = isLong && !isOpen ? `${beginningOf(text)}…` : text;
  return (
    <div className="long-text">
      <p dir="auto" className="free-text">
        {shown}
      </p>
      {isLong && (
        <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? say('text.less') : say('text.more', { count: text.length })}
        </Button>
      )}
    </div>
  );
}
