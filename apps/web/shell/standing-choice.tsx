import { queryClient } from '../api/query-client.js';
import { chooseStanding, standing } from '../api/standing.js';
import { RadioChoice } from '../kit/radio-choice.js';
import { Authority } from '../people/authority.js';
import { useMe } from '../people/me.js';
import { PEOPLE_WORDS } from '../people/words.js';
import { useSignal } from '../storage/signal.js';
import { useWords } from '../words/use-words.js';
import { SHELL_WORDS } from './words.js';

const ALL = 'all';

/** Which paper one acts on, for who has several; the one that is shown for who has one. */
export function StandingChoice() {
  const { say } = useWords(PEOPLE_WORDS, SHELL_WORDS);
  const { standings } = useMe();
  const chosen = useSignal(standing);
  const [only] = standings;
  if (standings.length < 2)
    return only ? (
      <p>
        <Authority standing={only} />
      </p>
    ) : null;
  const options = standings.map((one) => ({ value: one.id, text: <Authority standing={one} /> }));
  const choose = (value: string) => {
    chooseStanding(value === ALL ? null : value);
    void queryClient.invalidateQueries();
  };
  return (
    <RadioChoice
      label={say('account.standing')}
      value={chosen ?? ALL}
      options={[{ value: ALL, text: say('account.allStandings') }, ...options]}
      onChange={choose}
    />
  );
}
