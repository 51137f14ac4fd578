import type { Choice } from '../api/contract.js';
import type { Fault } from './fault.js';
import type { Field } from './field.js';
import type { Values } from './values.js';

/** What every kind of input is given. */
export interface InputProps {
  readonly field: Field;
  readonly value: Values[string] | undefined;
  readonly choices: readonly Choice[];
  readonly fault: Fault | undefined;
  readonly onChange: (value: Values[string]) => void;
}
