import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StreamKind } from '../api/stream-id.js';
import { Button } from '../kit/button.js';
import { Empty } from '../kit/empty.js';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import { ListTable, type Column } from './list-table.js';
import { Opening } from './opening.js';
import { LIST_WORDS } from './words.js';

interface ListPageProps<Row> {
  readonly title: string;
  readonly query: UseInfiniteQueryResult<
    InfiniteData<{ readonly rows: readonly Row[]; readonly total?: number }>
  >;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Kind of stream that can be opened here. */
  readonly opens?: StreamKind | undefined;
  readonly filters?: ReactNode;
  /** Beside the title: what can be done with all of it. */
  readonly aside?: ReactNode;
}

/** A list of streams with its filters, what can be opened anew, and its rows page by page. */
export function ListPage<Row>({ title, query, columns, rowKey, opens, filters, aside }: ListPageProps<Row>) {
  const { say } = useWords(KIT_WORDS, LIST_WORDS);
  return (
    <Page title={title} aside={aside} wide>
      {opens && <Opening kind={opens} />}
      {filters}
      <Fetched query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty>{say('list.none')}</Empty>;
          const [{ total } = {}] = pages;
          return (
            <>
              {total !== undefined && (
                <p className="muted small" role="status">
                  {say('list.count', { count: total, shown: rows.length })}
                </p>
              )}
              <ListTable caption={title} rows={rows} columns={columns} rowKey={rowKey} />
            </>
          );
        }}
      </Fetched>
      {query.hasNextPage && (
        <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
          {say('list.more')}
        </Button>
      )}
    </Page>
  );
}
