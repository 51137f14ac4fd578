import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import type { Fault } from './fault.js';
import type { Field } from './field.js';
import { FORM_WORDS } from './words.js';

interface FaultLineProps {
  readonly id: string;
  readonly fault: Fault | undefined;
  /** Between which days its value must be, where it is a day. */
  readonly field?: Pick<Field, 'earliest' | 'latest'>;
}

/** What is wrong in the field above. */
export function FaultLine({ id, fault, field }: FaultLineProps) {
  const { say } = useWords(FORM_WORDS);
  const { date } = useClock();
  if (!fault) return null;
  const named = (day: string | undefined) => (day === undefined ? '' : date(day));
  return (
    <p id={id} className="fault">
      {say(`fault.${fault}`, { earliest: named(field?.earliest), latest: named(field?.latest) })}
    </p>
  );
}
