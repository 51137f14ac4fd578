import { Link } from '@tanstack/react-router';
import { pageOf } from '../api/stream-id.js';
import { StreamListPage } from '../list/stream-list-page.js';
import { PositionName } from '../people/position-name.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { GateNotices } from './gate-notices.js';
import { PLACEMENT_WORDS } from './words.js';

/** The successions, one per target position. */
export function SuccessionsPage() {
  const { say } = useWords(PLACEMENT_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  return (
    <StreamListPage
      kind="succession"
      narrows={['cycle', 'stage']}
      opens
      notice={<GateNotices />}
      columns={[
        {
          id: 'position',
          title: say('succession.position'),
          show: ({ stream, position }) => (
            <Link to={pageOf(stream) ?? '/'}>
              <PositionName id={position} />
            </Link>
          ),
        },
        'stage',
        { id: 'opened', title: say('case.opened'), show: ({ openedAt }) => instant(openedAt) },
      ]}
    />
  );
}
