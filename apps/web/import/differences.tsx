import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { IMPORT_WORDS } from './words.js';

interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a file says of somebody otherwise than what is known. */
export function Differences({ of }: { readonly of: readonly Difference[] }) {
  const { say, word } = useWords(IMPORT_WORDS);
  if (of.length === 0) return <>{say('import.other')}</>;
  return (
    <ul className="plain">
      {of.map(({ field, before, after }) => (
        <li key={field}>
          {word('importField', field)}: <Value field={field} text={before} /> {say('import.becomes')}{' '}
          <strong>
            <Value field={field} text={after} />
          </strong>
        </li>
      ))}
    </ul>
  );
}

const BOOLEANS = { true: { id: 'ya', en: 'yes' }, false: { id: 'tidak', en: 'no' } };

function Value({ field, text }: { readonly field: string; readonly text: string | null }) {
  const { say, word, pick } = useWords(IMPORT_WORDS, CODE_WORDS);
  if (text === null) return <em>{say('import.unknown')}</em>;
  if (text === 'true' || text === 'false') return <>{pick(BOOLEANS[text])}</>;
  if (field === 'positionLevel') return <>{word('level', text)}</>;
  return <bdi>{text}</bdi>;
}
