import { useInfiniteQuery } from '@tanstack/react-query';
import type { Listed, Views } from '../api/contract.js';
import { Button } from '../kit/button.js';
import { Card } from '../kit/card.js';
import { Fetched } from '../kit/fetched.js';
import { KIT_WORDS } from '../kit/words.js';
import { ListTable, type Column } from '../list/list-table.js';
import { useWords } from '../words/use-words.js';
import { Differences } from './differences.js';
import { findingsQuery } from './findings-query.js';
import { IMPORT_WORDS } from './words.js';

const PARTS = ['changed', 'created', 'vanished'] as const;
type Part = (typeof PARTS)[number];
type Row = Listed<'/imports/{id}/people'>;

/** Stages in which it is still there, person by person, what a file says. */
const SHOWN: readonly string[] = ['review', 'applying'];

/** Who changes, with before and after; who is new; whom the file no longer has. */
export function ImportPeople({ run }: { readonly run: Views['importRun'] }) {
  const { say } = useWords(IMPORT_WORDS);
  if (run.rowsIn === null) return null;
  if (!SHOWN.includes(run.stage)) return <p className="muted">{say('import.gone')}</p>;
  return PARTS.filter((part) => (run[part] ?? 0) > 0).map((part) => (
    <PartCard key={part} stream={run.stream} part={part} count={run[part] ?? 0} />
  ));
}

interface PartCardProps {
  readonly stream: string;
  readonly part: Part;
  readonly count: number;
}

function PartCard({ stream, part, count }: PartCardProps) {
  const { say } = useWords(IMPORT_WORDS, KIT_WORDS);
  const query = useInfiniteQuery(findingsQuery(stream, part));
  const columns = useColumns(part);
  return (
    <Card title={say(`import.${part}`)} aside={<span className="tag">{count}</span>}>
      {part === 'vanished' && <p className="muted">{say('import.vanishedHint')}</p>}
      <Fetched query={query}>
        {({ pages }) => (
          <ListTable
            caption={say(`import.${part}`)}
            rows={pages.flatMap(({ rows }) => rows)}
            columns={columns}
            rowKey={({ number }) => String(number)}
          />
        )}
      </Fetched>
      {query.hasNextPage && (
        <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
          {say('list.more')}
        </Button>
      )}
    </Card>
  );
}

function useColumns(part: Part): readonly Column<Row>[] {
  const { say } = useWords(IMPORT_WORDS);
  const who: readonly Column<Row>[] = [
    { id: 'name', title: say('import.name'), show: ({ data }) => <bdi>{data.name}</bdi> },
    { id: 'unit', title: say('import.unit'), show: ({ data }) => <bdi>{data.unit}</bdi> },
  ];
  if (part !== 'changed')
    return [
      ...who,
      { id: 'job', title: say('import.jobTitle'), show: ({ data }) => <bdi>{data.jobTitle ?? '–'}</bdi> },
    ];
  const differences: Column<Row> = {
    id: 'differences',
    title: say('import.differences'),
    show: ({ data }) => <Differences of={data.differences ?? []} />,
  };
  return [...who, differences];
}
