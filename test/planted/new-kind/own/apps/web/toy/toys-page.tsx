import { StreamListPage } from '../list/stream-list-page.js';
import { TOY_WORDS } from './words.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';

/** Every toy, oldest first. */
export function ToysPage() {
  const { say } = useWords(TOY_WORDS);
  const { instant } = useClock();
  return (
    <StreamListPage
      kind="toy"
      narrows={['cycle']}
      opens
      columns={['stage', { id: 'lent', title: say('toy.lentAt'), show: ({ lentAt }) => instant(lentAt) }]}
    />
  );
}
