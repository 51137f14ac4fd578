import type { Choice } from '../api/contract.js';
import { useWords } from '../words/use-words.js';
import { labelText } from './choice-label.js';

interface CheckItemProps {
  readonly choice: Choice;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** One value of several, to be chosen or left. */
export function CheckItem({ choice, isChosen, onToggle }: CheckItemProps) {
  const words = useWords();
  return (
    <label className="check">
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span className="stacked">
        <bdi>{labelText(words, choice.label)}</bdi>
        {choice.hint && <bdi className="muted small">{labelText(words, choice.hint)}</bdi>}
      </span>
    </label>
  );
}
