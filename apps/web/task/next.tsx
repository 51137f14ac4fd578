import type { TurnView } from '../api/contract.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { TURN_WORDS } from './words.js';

/** What can follow, and whose turn it will be then. */
export function Next({ next }: Pick<TurnView, 'next'>) {
  const { say, word, language } = useWords(ROLE_WORDS, TASK_WORDS, TURN_WORDS);
  if (next.length === 0) return null;
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const named = next.map(({ kind, owner }) => {
    const whose = owner === 'member' || owner === 'signer' ? say(`turn.${owner}`) : word('role', owner);
    return `${word('task', kind)} (${whose})`;
  });
  return <p className="muted small">{say('turn.next', { next: either.format(named) })}</p>;
}
