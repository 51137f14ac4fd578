import type { Sentence } from '../../../libs/domain/kernel/refusal.js';
import type { Choice, Form, FormField, Obstacle } from '../api/contract.js';

/** One field of a form as the server asks for it; the screen adds nothing of its own. */
export interface Field {
  readonly name: string;
  readonly input: FormField['x-input'];
  readonly title: Sentence;
  readonly isRequired: boolean;
  readonly choices: readonly Choice[];
  /** Values that the law would refuse now, and why. */
  readonly refused: readonly (Choice & { readonly obstacle: Obstacle })[];
  /** The only possible value, or the one to begin with. */
  readonly preset: Choice['value'] | undefined;
  readonly example: string | undefined;
  /** ISO dates between which the law takes a day. */
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  readonly lengthMax: number | undefined;
  readonly pattern: string | undefined;
}

/** The fields of a form in the order they are asked. */
export function fieldsOf({ properties, required }: Form): readonly Field[] {
  return Object.entries(properties).map(([name, field]) => ({
    name,
    input: field['x-input'],
    title: field['x-title'],
    isRequired: required.includes(name),
    choices: field['x-choices'] ?? [],
    refused: field['x-refused'] ?? [],
    preset: field['x-preset'],
    example: field['x-example'],
    earliest: field['x-earliest'],
    latest: field['x-latest'],
    lengthMax: field.maxLength,
    pattern: field.pattern,
  }));
}
