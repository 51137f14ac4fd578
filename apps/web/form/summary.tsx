import type { Offer } from '../api/contract.js';
import { Authority } from '../people/authority.js';
import { PEOPLE_WORDS } from '../people/words.js';
import { useWords } from '../words/use-words.js';
import { isFilled, Said } from './said.js';
import type { FormState } from './use-form.js';

interface SummaryProps {
  readonly offer: Offer;
  readonly form: FormState;
}

/** All that will be sealed, in words and without an end cut off: what was filled in, and on which paper. */
export function Summary({ offer, form }: SummaryProps) {
  const { say, pick } = useWords(PEOPLE_WORDS);
  const standing = offer.standings.find(({ id }) => id === form.standing);
  return (
    <dl className="summary">
      {form.fields
        .filter((field) => isFilled(field, form.values[field.name]))
        .map((field) => (
          <div key={field.name}>
            <dt className="muted small">{pick(field.title)}</dt>
            <dd>
              <Said field={field} value={form.values[field.name]} />
            </dd>
          </div>
        ))}
      {standing && (
        <div>
          <dt className="muted small">{say('account.standing')}</dt>
          <dd>
            <Authority standing={standing} />
          </dd>
        </div>
      )}
    </dl>
  );
}
