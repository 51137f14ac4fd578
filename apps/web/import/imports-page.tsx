import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Rows } from '../api/contract.js';
import { pageOf } from '../api/stream-id.js';
import { listQuery } from '../api/stream-queries.js';
import { ListPage } from '../list/list-page.js';
import type { Column } from '../list/list-table.js';
import { LIST_WORDS } from '../list/words.js';
import { useMe } from '../people/me.js';
import { Person } from '../people/person.js';
import { useClock } from '../time/use-clock.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { standingOf } from '../words/standing.js';
import { useWords } from '../words/use-words.js';
import { UploadCard } from './upload-card.js';
import { IMPORT_WORDS } from './words.js';

type Row = Rows['importRun'];

/** Every import run, newest first, and the way to bring a file in. */
export function ImportsPage() {
  const words = useWords(IMPORT_WORDS, LIST_WORDS, PLACE_WORDS, STAGE_WORDS);
  const { say } = words;
  const { instant, date } = useClock();
  const mayUpload = useMe().standings.some(({ role }) => role === 'hrOfficer');
  const query = useInfiniteQuery(listQuery('importRun', {}));
  const columns: readonly Column<Row>[] = [
    {
      id: 'asOf',
      title: say('import.asOf'),
      show: ({ stream, asOf }) => <Link to={pageOf(stream) ?? '/'}>{date(asOf)}</Link>,
    },
    {
      id: 'stage',
      title: say('list.stage'),
      show: (row) => <span className="tag">{standingOf(words, 'importRun', row)}</span>,
    },
    { id: 'rows', title: say('import.rowsIn'), show: ({ rowsIn }) => rowsIn ?? '–' },
    { id: 'submitter', title: say('import.submitter'), show: ({ submitter }) => <Person id={submitter} /> },
    { id: 'at', title: say('import.submittedAt'), show: ({ submittedAt }) => instant(submittedAt) },
  ];
  return (
    <ListPage
      title={say('importRun.list')}
      query={query}
      columns={columns}
      rowKey={({ stream }) => stream}
      filters={mayUpload && <UploadCard />}
    />
  );
}
