import { useInfiniteQuery } from '@tanstack/react-query';
import type { Listed, Views } from '../api/contract.js';
import { Button } from '../kit/button.js';
import { Card } from '../kit/card.js';
import { Fetched } from '../kit/fetched.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import { faultsQuery } from './findings-query.js';
import { IMPORT_WORDS } from './words.js';

/** Rows named of one group; the rest are counted. */
const ROWS_MAX = 20;

type Fault = Listed<'/imports/{id}/faults'>['data'];

/** What is refused, unknown or doubtful, equal faults together, each with rule, remedy and who mends it. */
export function ImportFaults({ run }: { readonly run: Views['importRun'] }) {
  const { say } = useWords(IMPORT_WORDS, KIT_WORDS);
  const query = useInfiniteQuery({ ...faultsQuery(run.stream), enabled: run.stage !== 'reading' });
  if (run.stage === 'reading') return null;
  return (
    <Card title={say('import.faults')}>
      <Fetched query={query}>
        {({ pages }) => {
          const faults = pages.flatMap(({ rows }) => rows);
          if (faults.length === 0) return <p>{say('import.empty')}</p>;
          return (
            <ul className="plain stack">
              {faults.map(({ number, data }) => (
                <li key={number}>
                  <FaultGroup fault={data} />
                </li>
              ))}
            </ul>
          );
        }}
      </Fetched>
      {query.hasNextPage && (
        <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
          {say('list.more')}
        </Button>
      )}
    </Card>
  );
}

function FaultGroup({ fault }: { readonly fault: Fault }) {
  const { say, word, pick } = useWords(IMPORT_WORDS);
  const { kind, column, sentence, remedy, fixer, blocks, rows = [], count = 0 } = fault;
  const rest = count - Math.min(rows.length, ROWS_MAX);
  const tone = kind === 'refused' || kind === 'file' ? 'bad' : 'wait';
  return (
    <div className="notice" data-tone={tone}>
      <p>
        <span className="tag">{word('importFault', kind)}</span>{' '}
        {column && column !== '-' && <bdi>{say('import.column', { column })}</bdi>}
        {fault.word && (
          <>
            {' '}
            “<bdi>{fault.word}</bdi>”
          </>
        )}
      </p>
      <p>
        {pick(sentence)} {remedy && pick(remedy)}
      </p>
      {rows.length > 0 && (
        <p className="small">
          {say('import.rows', { rows: rows.slice(0, ROWS_MAX).join(', ') })}
          {rest > 0 && ` ${say('import.more', { count: rest })}`}
        </p>
      )}
      <p className="muted small">
        {fixer && say('import.fixer', { who: pick(fixer) })}{' '}
        {blocks && say('import.blocks', { what: pick(blocks) })}
      </p>
    </div>
  );
}
