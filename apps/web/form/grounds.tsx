import type { Offer } from '../api/contract.js';
import { RadioChoice } from '../kit/radio-choice.js';
import { Authority } from '../people/authority.js';
import { PEOPLE_WORDS } from '../people/words.js';
import { useWords } from '../words/use-words.js';
import type { FormState } from './use-form.js';

interface GroundsProps {
  readonly offer: Offer;
  readonly form: FormState;
}

/** On which paper the move is made, for who could make it on several. */
export function Grounds({ offer, form }: GroundsProps) {
  const { say } = useWords(PEOPLE_WORDS);
  if (offer.standings.length < 2) return null;
  return (
    <RadioChoice
      label={say('account.standing')}
      value={form.standing}
      options={offer.standings.map((one) => ({ value: one.id, text: <Authority standing={one} /> }))}
      onChange={form.chooseStanding}
    />
  );
}
