import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { GovernmentName } from './government-name.js';
import { PEOPLE_WORDS } from './words.js';

interface Paper {
  readonly role: string;
  readonly kind: string;
  readonly government: string;
}

/** On which paper somebody acts: role, and how they hold it where they don't hold it themselves. */
export function Authority({ standing }: { readonly standing: Paper }) {
  const { say, word } = useWords(PEOPLE_WORDS, ROLE_WORDS);
  const role = word('role', standing.role);
  return (
    <span>
      {standing.kind === 'definitive'
        ? role
        : say('authority.held', { kind: word('standing', standing.kind), role })}
      <span className="muted small">
        {' · '}
        <GovernmentName code={standing.government} />
      </span>
    </span>
  );
}
