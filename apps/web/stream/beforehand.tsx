import type { Offer } from '../api/contract.js';
import { labelText } from '../form/choice-label.js';
import { fieldsOf } from '../form/field.js';
import { useWords } from '../words/use-words.js';
import { STREAM_WORDS } from './words.js';

/** More than these are told in the form, each with its rule. */
const TOLD_MAX = 2;

interface BeforehandProps {
  readonly id: string;
  readonly offer: Offer;
}

/** What stands in the way of a move, told before anybody opens its form: of all of it, or of one way to decide. */
export function Beforehand({ id, offer }: BeforehandProps) {
  const words = useWords(STREAM_WORDS);
  const { say, pick } = words;
  const { obstacle, schema } = offer;
  const refused = fieldsOf(schema).flatMap((field) => field.refused);
  if (obstacle)
    return (
      <p id={id} className="small beforehand">
        {say('moves.notYet')} {pick(obstacle.sentence)}
      </p>
    );
  if (refused.length === 0 || refused.length > TOLD_MAX) return null;
  return (
    <ul id={id} className="small beforehand">
      {refused.map(({ value, label, obstacle: why }) => (
        <li key={String(value)}>
          {say('moves.choiceNotYet', { choice: labelText(words, label) })} {pick(why.sentence)}
        </li>
      ))}
    </ul>
  );
}
