import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { REFUSAL_WORDS } from './words.js';

/** Who can put a no right: the role, or whoever acted. */
export function Fixer({ fixer }: { readonly fixer: string }) {
  const { say, word } = useWords(REFUSAL_WORDS, ROLE_WORDS);
  return (
    <p className="small">
      {fixer === 'actor' ? say('refusal.fixYourself') : say('refusal.fixer', { role: word('role', fixer) })}
    </p>
  );
}
