import type { Choice } from '../api/contract.js';
import type { Field } from './field.js';

/** One result as it is typed: a score or a category, and the day. */
export interface TypedResult {
  readonly score?: string;
  readonly category?: string;
  readonly assessedOn?: string;
}

/** What somebody has typed or chosen, by field. Values of choices are kept by their text. */
export interface Values {
  readonly [field: string]: string | readonly string[] | { readonly [code: string]: string | TypedResult };
}

/** How a choice's value is told apart in a form control. */
export const textOf = (value: Choice['value']): string => String(value);

/** What a form begins with: what is known already, then the draft, then what the server presets. */
export function firstValues(fields: readonly Field[], draft: Values, known: Values): Values {
  const presets = fields.flatMap(({ name, preset }) =>
    preset === undefined ? [] : [[name, textOf(preset)] as const],
  );
  return { ...Object.fromEntries(presets), ...draft, ...known };
}

export const asText = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '');
export const asList = (value: Values[string] | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];
export const asTable = <Cell>(value: Values[string] | undefined): { readonly [code: string]: Cell } =>
  typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [code: string]: Cell }) : {};

/** The choices of a field that no chosen value of another field rules out. */
export function openChoices(field: Field, fields: readonly Field[], values: Values): readonly Choice[] {
  const ruledOut = fields
    .filter((other) => other.name !== field.name)
    .flatMap((other) => chosenOf(other, values).flatMap((choice) => choice.excludes?.[field.name] ?? []));
  return field.choices.filter(({ value }) => !ruledOut.includes(value));
}

function chosenOf(field: Field, values: Values): readonly Choice[] {
  const given = values[field.name];
  const texts = typeof given === 'string' ? [given] : asList(given);
  return field.choices.filter(({ value }) => texts.includes(textOf(value)));
}
