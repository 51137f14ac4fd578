import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ListFilter, Rows } from '../api/contract.js';
import { pageOf } from '../api/stream-id.js';
import { listQuery } from '../api/stream-queries.js';
import { ListPage } from '../list/list-page.js';
import type { ListSearch } from '../list/list-search.js';
import type { Column } from '../list/list-table.js';
import { LIST_WORDS } from '../list/words.js';
import { STREAM_WORDS } from '../stream/words.js';
import { DueText } from '../task/due-text.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { standingOf } from '../words/standing.js';
import { useWords } from '../words/use-words.js';
import { CaseFilters } from './case-filters.js';
import { ExportLinks } from './export-links.js';
import { CASE_LIST_WORDS } from './list-words.js';
import { CASE_WORDS } from './words.js';

type Row = Rows['case'];

/** The talent cases that whoever asks may see, narrowed and ordered as the address says. */
export function CasesPage() {
  const { say } = useWords(PLACE_WORDS);
  const search: ListSearch = useSearch({ strict: false });
  const query = useInfiniteQuery(listQuery('case', filterOf(search)));
  return (
    <ListPage
      title={say('case.list')}
      query={query}
      columns={useColumns()}
      rowKey={({ stream }) => stream}
      filters={<CaseFilters />}
      aside={<ExportLinks query={filterOf(search)} />}
    />
  );
}

/** What the address says, as the api is asked for it. */
function filterOf({ do: _do, about: _about, task: _task, late, ...narrowed }: ListSearch): ListFilter {
  return { ...narrowed, ...(late ? { late: 'true' } : {}) } as ListFilter;
}

function useColumns(): readonly Column<Row>[] {
  const words = useWords(CASE_LIST_WORDS, CASE_WORDS, LIST_WORDS, ROLE_WORDS, STAGE_WORDS, STREAM_WORDS);
  const { say, word } = words;
  return [
    { id: 'talent', title: say('case.talent'), show: (row) => <Talent row={row} /> },
    { id: 'stage', title: say('list.stage'), show: (row) => <Stage row={row} /> },
    {
      id: 'box',
      title: say('decision.box'),
      show: ({ box, mappedBox }) =>
        box ?? (mappedBox === null ? '–' : say('case.computed', { box: mappedBox })),
    },
    {
      id: 'waiting',
      title: say('cases.waiting'),
      show: ({ waiting }) => (waiting?.role ? word('role', waiting.role) : '–'),
    },
    {
      id: 'due',
      title: say('cases.due'),
      show: ({ waiting }) => (waiting ? <DueText dueAt={waiting.dueAt} /> : '–'),
    },
  ];
}

function Talent({ row: { stream, name, positionName, unitName } }: { readonly row: Row }) {
  const { say } = useWords(PLACE_WORDS);
  return (
    <span className="stacked person">
      <Link to={pageOf(stream) ?? '/'}>
        <bdi>{name ?? say('kind.case')}</bdi>
      </Link>
      <bdi className="muted small">{[positionName, unitName].filter(Boolean).join(', ')}</bdi>
    </span>
  );
}

function Stage({ row }: { readonly row: Row }) {
  const words = useWords(STAGE_WORDS);
  return (
    <span className="stacked">
      <span>{standingOf(words, 'case', row)}</span>
      {row.cycleTitle && <bdi className="muted small">{row.cycleTitle}</bdi>}
    </span>
  );
}
