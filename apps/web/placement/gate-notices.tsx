import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { useGovernments } from '../people/use-governments.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { PLACEMENT_WORDS } from './words.js';

/** What stands in the way of a choice or a decree, now or within sixty days: time to ask for a letter. */
export function GateNotices() {
  const { say } = useWords(PLACEMENT_WORDS);
  const { date } = useClock();
  const nameOf = useGovernments();
  const { data } = useQuery({
    queryKey: ['gate-notices'],
    queryFn: () => answered(api.GET('/gate-notices')),
    // Whoever may see successions in another role than those who fill positions is told nothing here.
    retry: false,
  });
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <ul className="notices">
      {rows.map(({ government, notice, on, window }) => (
        <li key={`${government} ${notice} ${window ?? ''} ${on}`}>
          {say(`gate.${notice}`, { government: nameOf(government), on: date(on) })}
        </li>
      ))}
    </ul>
  );
}
