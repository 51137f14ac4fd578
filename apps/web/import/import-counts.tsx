import type { Views } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { Loading } from '../kit/loading.js';
import { useWords } from '../words/use-words.js';
import { IMPORT_WORDS } from './words.js';

const COUNTS = ['created', 'changed', 'unchanged', 'rejected', 'vanished'] as const;

/** How many people the file brings, changes, leaves, and no longer has; no row of it disappears. */
export function ImportCounts({ run }: { readonly run: Views['importRun'] }) {
  const { say, word } = useWords(IMPORT_WORDS);
  const { rowsIn, accepted, rejected, appliedAt, stage, why } = run;
  if (rowsIn === null)
    return stage === 'reading' ? (
      <Card title={say('import.counts')}>
        <p>{say('import.reading')}</p>
        <Loading />
      </Card>
    ) : null;
  return (
    <Card title={say(appliedAt === null ? 'import.counts' : 'import.countsApplied')}>
      {why && (
        <p className="notice" data-tone="wait">
          {word('importWhy', why)}
        </p>
      )}
      <dl className="facts">
        <Fact name={say('import.rowsIn')}>
          {say('import.rowsSum', { rowsIn, accepted: accepted ?? 0, rejected: rejected ?? 0 })}
        </Fact>
        {COUNTS.map((count) => (
          <Fact key={count} name={say(`import.${count}`)}>
            {run[count]}
          </Fact>
        ))}
      </dl>
    </Card>
  );
}
