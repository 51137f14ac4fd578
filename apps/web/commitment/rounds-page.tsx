import { Link } from '@tanstack/react-router';
import { pageOf } from '../api/stream-id.js';
import { StreamListPage } from '../list/stream-list-page.js';
import { PersonWithPosition } from '../people/person.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { COMMITMENT_WORDS } from './words.js';

/** The signing rounds that whoever asks is a party to, or looks after. */
export function RoundsPage() {
  const { say, word } = useWords(CODE_WORDS, COMMITMENT_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  return (
    <StreamListPage
      kind="signing"
      narrows={['stage']}
      opens
      columns={[
        {
          id: 'document',
          title: say('signing.kind'),
          show: ({ stream, documentKind }) => (
            <Link to={pageOf(stream) ?? '/'}>{word('document', documentKind)}</Link>
          ),
        },
        { id: 'talent', title: say('case.talent'), show: ({ person }) => <PersonWithPosition id={person} /> },
        'stage',
        { id: 'opened', title: say('case.opened'), show: ({ openedAt }) => instant(openedAt) },
      ]}
    />
  );
}
