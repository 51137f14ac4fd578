import { Refused, type Unreachable } from '../api/problem.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import { KIT_WORDS } from './words.js';

interface FailedProps {
  readonly error: Error | Refused | Unreachable;
  readonly again: () => void;
  /** Why, where it is neither the server's no nor its silence. */
  readonly why?: string | undefined;
}

/** A read that failed: why, and the way to ask again. */
export function Failed({ error, again, why }: FailedProps) {
  const { say, pick } = useWords(KIT_WORDS);
  const problem = error instanceof Refused ? error.problem : null;
  return (
    <div className="notice" data-tone="bad" role="alert">
      <p>{problem ? pick(problem.sentence) : (why ?? say('state.unreachable'))}</p>
      {problem?.reference && (
        <p className="muted small">{say('state.reference', { reference: problem.reference })}</p>
      )}
      <Button onPress={again}>{say('state.again')}</Button>
    </div>
  );
}
