import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListFilter, Narrowing, Rows } from '../api/contract.js';
import type { StreamKind } from '../api/stream-id.js';
import { listQuery } from '../api/stream-queries.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { standingOf } from '../words/standing.js';
import { useWords } from '../words/use-words.js';
import { ListPage } from './list-page.js';
import type { ListSearch } from './list-search.js';
import type { Column } from './list-table.js';
import { StageFilter } from './stage-filter.js';
import { LIST_WORDS } from './words.js';

interface StreamListPageProps<Kind extends StreamKind> {
  readonly kind: Kind;
  /** In their order; `stage` is the column that every list has: where a stream stands. */
  readonly columns: readonly (Column<Rows[Kind]> | 'stage')[];
  /** What the list can be narrowed by. */
  readonly narrows: readonly Narrowing<Kind>[];
  /** Whether a stream of this kind is opened here, by whoever may. */
  readonly opens?: boolean;
  /** What is to be said above the list. */
  readonly notice?: ReactNode;
}

/** The list of the streams of any kind: what is the same on all of them; a kind says what differs. */
export function StreamListPage<Kind extends StreamKind>(props: StreamListPageProps<Kind>) {
  const { kind, columns, opens = false, notice } = props;
  const narrows: readonly (keyof ListFilter)[] = props.narrows;
  const words = useWords(LIST_WORDS, PLACE_WORDS, STAGE_WORDS);
  const search: ListSearch = useSearch({ strict: false });
  const query = useInfiniteQuery(listQuery(kind, filterOf(search, narrows)));
  const stage: Column<Rows[Kind]> = {
    id: 'stage',
    title: words.say('list.stage'),
    show: (row) => <span className="tag">{standingOf(words, kind, row)}</span>,
  };
  return (
    <ListPage
      title={words.say(`${kind}.list`)}
      query={query}
      columns={columns.map((column) => (column === 'stage' ? stage : column))}
      rowKey={({ stream }) => stream}
      opens={opens ? kind : undefined}
      filters={
        <>
          {notice}
          {narrows.includes('stage') && <StageFilter kind={kind} />}
        </>
      }
    />
  );
}

/** What the address says of what this list can be narrowed by. */
const filterOf = (search: ListSearch, narrows: readonly (keyof ListFilter)[]): ListFilter =>
  Object.fromEntries(narrows.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
