import type { TurnView } from '../api/contract.js';
import { useMe } from '../people/me.js';
import { Person } from '../people/person.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { TURN_WORDS } from './words.js';

type Owned = Pick<TurnView['waits'][number], 'owner' | 'claimedBy'>;

/** Whom a task waits for: who has taken it, else the person or the office that it is for. */
export function OwnerName({ owner, claimedBy }: Owned) {
  const { say, word } = useWords(ROLE_WORDS, TURN_WORDS);
  const { person: me } = useMe();
  const person = claimedBy ?? (owner && 'person' in owner ? owner.person : null);
  if (person) return person === me ? say('turn.you') : <Person id={person} />;
  return owner && 'role' in owner ? word('role', owner.role) : say('turn.somebody');
}
