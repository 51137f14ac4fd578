import { Link } from '@tanstack/react-router';
import type { Rows } from '../api/contract.js';
import { pageOf } from '../api/stream-id.js';
import type { Column } from '../list/list-table.js';
import { StreamListPage } from '../list/stream-list-page.js';
import { LIST_WORDS } from '../list/words.js';
import { GovernmentName } from '../people/government-name.js';
import { useMe } from '../people/me.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { CycleTitle } from './cycle-title.js';
import { CYCLE_WORDS } from './words.js';

type Row = Rows['cycle'];

/** Every talent cycle, newest first. */
export function CyclesPage() {
  const { say } = useWords(CYCLE_WORDS, LIST_WORDS);
  const { instant } = useClock();
  const isManyGovernments = new Set(useMe().standings.flatMap(({ governments }) => governments)).size > 1;
  const government: Column<Row> = {
    id: 'government',
    title: say('list.government'),
    show: (row) => <GovernmentName code={row.government} />,
  };
  const columns: readonly (Column<Row> | 'stage')[] = [
    {
      id: 'name',
      title: say('cycle.name'),
      show: (cycle) => (
        <Link to={pageOf(cycle.stream) ?? '/'}>
          <CycleTitle cycle={cycle} />
        </Link>
      ),
    },
    ...(isManyGovernments ? [government] : []),
    'stage',
    { id: 'cases', title: say('cycle.casesOpened'), show: ({ casesOpened }) => casesOpened ?? '–' },
    { id: 'proposed', title: say('cycle.proposedAt'), show: ({ proposedAt }) => instant(proposedAt) },
  ];
  return <StreamListPage kind="cycle" columns={columns} narrows={[]} opens />;
}
