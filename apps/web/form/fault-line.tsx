import { useWords } from '../words/use-words.js';
import type { Fault } from './faults.js';
import { FORM_WORDS } from './words.js';

interface FaultLineProps {
  readonly id: string;
  readonly fault: Fault | undefined;
}

/** What is missing in the field above. */
export function FaultLine({ id, fault }: FaultLineProps) {
  const { say } = useWords(FORM_WORDS);
  return fault ? (
    <p id={id} className="fault">
      {say(`fault.${fault}`)}
    </p>
  ) : null;
}
