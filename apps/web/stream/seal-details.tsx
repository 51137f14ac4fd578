import { Fact } from '../kit/fact.js';
import { useWords } from '../words/use-words.js';
import { STREAM_WORDS } from './words.js';

/** What only whoever checks a seal wants to read. */
export interface SealedDetail {
  readonly name: string;
  readonly value: string | null;
}

/** Ids and hashes, out of the way of everybody else. */
export function SealDetails({ details }: { readonly details: readonly SealedDetail[] }) {
  const { say } = useWords(STREAM_WORDS);
  const known = details.filter(({ value }) => value !== null);
  return (
    <details className="seal">
      <summary>{say('seal.title')}</summary>
      <dl className="facts">
        {known.map(({ name, value }) => (
          <Fact key={name} name={name}>
            <span className="hash">{value}</span>
          </Fact>
        ))}
      </dl>
    </details>
  );
}
