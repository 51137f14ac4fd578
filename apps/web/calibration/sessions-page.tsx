import { Link } from '@tanstack/react-router';
import { pageOf } from '../api/stream-id.js';
import { StreamListPage } from '../list/stream-list-page.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { SESSION_WORDS } from './words.js';

/** The sessions of the Talent Committee. */
export function SessionsPage() {
  const { say } = useWords(SESSION_WORDS);
  const { instant } = useClock();
  return (
    <StreamListPage
      kind="session"
      narrows={['cycle', 'stage']}
      opens
      columns={[
        {
          id: 'session',
          title: say('session.convened'),
          show: ({ stream, convenedAt }) => <Link to={pageOf(stream) ?? '/'}>{instant(convenedAt)}</Link>,
        },
        'stage',
        { id: 'cases', title: say('session.cases'), show: ({ cases }) => cases },
        {
          id: 'present',
          title: say('session.present'),
          show: ({ present, members }) => say('session.presentOf', { present, members }),
        },
      ]}
    />
  );
}
