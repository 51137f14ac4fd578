import type { Field } from './field.js';
import { asList, asTable, asText, openChoices, textOf, type TypedResult, type Values } from './values.js';

/** What is missing or malformed in a field. What is legal, only the server says. */
export type Fault = 'missing' | 'tooLong' | 'malformed' | 'unfinished' | 'ruledOut';

/** The faults of a form by field; empty when it can be sent. */
export function faultsOf(fields: readonly Field[], values: Values): { readonly [field: string]: Fault } {
  const found = fields.flatMap((field) => {
    const fault = faultOf(field, fields, values);
    return fault ? [[field.name, fault] as const] : [];
  });
  return Object.fromEntries(found);
}

function faultOf(field: Field, fields: readonly Field[], values: Values): Fault | null {
  const given = values[field.name];
  if (field.input === 'scores') return faultOfResults(asTable<TypedResult>(given));
  if (field.input === 'checks')
    return field.choices.length > Object.keys(asTable(given)).length ? 'missing' : null;
  if (field.input === 'choices') return field.isRequired && asList(given).length === 0 ? 'missing' : null;
  const text = asText(given);
  if (text.trim() === '') return field.isRequired ? 'missing' : null;
  if (field.lengthMax !== undefined && text.length > field.lengthMax) return 'tooLong';
  if (field.choices.length > 0) {
    const open = openChoices(field, fields, values).some(({ value }) => textOf(value) === text);
    return open ? null : 'ruledOut';
  }
  return field.pattern && !new RegExp(field.pattern, 'u').test(text) ? 'malformed' : null;
}

function faultOfResults(table: { readonly [code: string]: TypedResult }): Fault | null {
  const begun = Object.values(table).filter(({ score, category }) => score || category);
  if (begun.length === 0) return 'missing';
  return begun.every(({ assessedOn }) => assessedOn) ? null : 'unfinished';
}
