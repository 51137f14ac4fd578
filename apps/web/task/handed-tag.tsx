import type { TaskRow } from '../api/contract.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { TURN_WORDS } from './words.js';

/** To whom a task has gone on because nobody it waits for could act; nothing while it has not. */
export function HandedTag({ handedTo, lineExhausted }: Pick<TaskRow, 'handedTo' | 'lineExhausted'>) {
  const { say, word } = useWords(ROLE_WORDS, TURN_WORDS);
  if (!handedTo) return null;
  const role = word('role', handedTo);
  return (
    <span className="tag" data-tone="warn">
      {lineExhausted ? say('turn.exhausted', { role }) : say('turn.handed', { role })}
    </span>
  );
}
