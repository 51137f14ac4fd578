import { useWords } from '../words/use-words.js';

/** Who can put a no right: the role, or whoever acted. */
export function Fixer({ fixer }: { readonly fixer: string }) {
  const { say, word } = useWords();
  return (
    <p className="small">
      {fixer === 'actor' ? say('refusal.fixYourself') : say('refusal.fixer', { role: word('role', fixer) })}
    </p>
  );
}
