import { StreamListPage } from '../list/stream-list-page.js';
import { PersonWithPosition } from '../people/person.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { CASE_WORDS } from './words.js';

/** The talent cases that whoever asks may see. */
export function CasesPage() {
  const { say } = useWords(CASE_WORDS, STREAM_WORDS);
  const { day } = useClock();
  return (
    <StreamListPage
      kind="case"
      narrows={['cycle', 'stage', 'box']}
      columns={[
        {
          id: 'talent',
          title: say('case.talent'),
          show: ({ stream, person }) => <PersonWithPosition id={person} stream={stream} />,
        },
        'stage',
        {
          id: 'box',
          title: say('decision.box'),
          show: ({ box, mappedBox }) =>
            box ?? (mappedBox === null ? '–' : say('case.computed', { box: mappedBox })),
        },
        { id: 'opened', title: say('case.opened'), show: ({ openedAt }) => day(openedAt) },
      ]}
    />
  );
}
