import { isGap, type Fault, type Faults } from './fault.js';
import type { Field } from './field.js';
import { faultOfDay, faultsOfResults } from './value-faults.js';
import { asList, asTable, asText, openChoices, textOf, type TypedResult, type Values } from './values.js';

/** The faults of a form by field; empty when it can be sent. */
export function faultsOf(fields: readonly Field[], values: Values): Faults {
  const found = fields.flatMap((field) => {
    const fault = faultOf(field, fields, values);
    return fault ? [[field.name, fault] as const] : [];
  });
  return Object.fromEntries(found);
}

function faultOf(field: Field, fields: readonly Field[], values: Values): Fault | null {
  const given = values[field.name];
  if (field.input === 'scores') return faultOfTable(field, asTable<TypedResult>(given));
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
  if (field.pattern && !new RegExp(field.pattern, 'u').test(text)) return 'malformed';
  return field.input === 'date' ? faultOfDay(field, text) : null;
}

function faultOfTable(field: Field, table: { readonly [code: string]: TypedResult }): Fault | null {
  const faults = Object.values(faultsOfResults(field, table));
  if (faults.some((fault) => !isGap(fault))) return 'inResults';
  if (faults.length > 0) return 'unfinished';
  return Object.values(table).some(({ score, category }) => score || category) ? null : 'missing';
}
