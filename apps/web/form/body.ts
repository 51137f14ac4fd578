import type { Field } from './field.js';
import { asList, asTable, asText, textOf, type TypedResult, type Values } from './values.js';

/** The body that a move's route takes, from what was typed; empty fields that are not required are left out. */
export function bodyOf(fields: readonly Field[], values: Values): { readonly [field: string]: unknown } {
  const pairs = fields.map((field) => [field.name, valueOf(field, values[field.name])] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

function valueOf(field: Field, given: Values[string] | undefined): unknown {
  switch (field.input) {
    case 'choices':
      return asList(given);
    case 'scores':
      return resultsOf(asTable<TypedResult>(given));
    case 'checks':
      return Object.entries(asTable<string>(given)).map(([rule, met]) => ({ rule, met: met === 'true' }));
    case 'boolean':
      return asText(given) === '' ? undefined : asText(given) === 'true';
    case 'box':
      return asText(given) === '' ? undefined : Number(asText(given));
    default:
      return chosenOrTyped(field, asText(given));
  }
}

/** A choice is sent as the server wrote it, a number as a number. */
function chosenOrTyped({ choices }: Field, text: string): unknown {
  if (text === '') return undefined;
  return choices.find(({ value }) => textOf(value) === text)?.value ?? text;
}

function resultsOf(table: { readonly [code: string]: TypedResult }): readonly object[] {
  return Object.entries(table)
    .filter(([, { score, category }]) => score || category)
    .map(([instrument, { score, category, assessedOn }]) => ({
      instrument,
      ...(category ? { category } : { score: (score ?? '').replace(',', '.') }),
      assessedOn: assessedOn ?? '',
    }));
}
